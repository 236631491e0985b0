namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>One customer's connection to the broker, as the settings give it.</summary>
public class TastytradeConnection
{
    /// <summary>Name of the trader in this program: letters, digits, dashes.</summary>
    public string User { get; set; } = "";

    /// <summary>Address of the REST service: <c>https://api.tastyworks.com</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Host and port of the REST service; empty where it has no address that can be understood.</summary>
    internal string Broker => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var rest) ? rest.Authority : "";

    /// <summary>Address of the account stream: <c>wss://streamer.tastyworks.com</c>.</summary>
    public string AccountStreamerUrl { get; set; } = "";

    /// <summary>Secret of the OAuth application.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The customer's personal grant.</summary>
    public string RefreshToken { get; set; } = "";

    /// <summary>Where its user can mend it.</summary>
    public virtual string Where => $"{TastytradeOptions.Section}:Connections";

    /// <summary>The accounts to follow; empty for all that the broker lists.</summary>
    public IList<string> Accounts { get; set; } = [];

    /// <summary>True when the broker behind it is the simulated one; pages say so.</summary>
    public bool Simulated { get; set; }
}
