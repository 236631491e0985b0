namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The section <c>Tastytrade</c> of the settings.</summary>
public sealed class TastytradeOptions
{
    public const string Section = "Tastytrade";

    /// <summary>One per customer. The first trader's values rest under plain keys, further ones' under keys marked with their name.</summary>
    public IList<TastytradeConnection> Connections { get; set; } = [];
}
