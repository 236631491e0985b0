using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>What one account stream link has asked for.</summary>
internal sealed class StreamState
{
    /// <summary>The same on every answer of the link.</summary>
    public string SessionId { get; } = Guid.NewGuid().ToString("N")[..8];

    public HashSet<string> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>The customer whose token opened the link; another one's is refused on it.</summary>
    public SimCustomer? Customer { get; set; }

    public bool QuoteAlerts { get; set; }
    public bool PublicWatchlists { get; set; }
    public bool UserMessages { get; set; }

    public bool IsConnected => Customer is not null;
}
