using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>How far the handshake of one link has come.</summary>
internal sealed class Session
{
    /// <summary>Seconds of silence either side allows where the client says nothing.</summary>
    public const double OrdinaryTimeout = 60;

    public bool IsSetUp { get; set; }

    /// <summary>The token that was accepted; null before and after.</summary>
    public string? Token { get; set; }

    public SimCustomer? Customer { get; set; }

    /// <summary>Nothing leaving for this long is what a KEEPALIVE prevents: half of what the stricter side allows.</summary>
    public TimeSpan KeepaliveEvery { get; set; } = TimeSpan.FromSeconds(OrdinaryTimeout / 2);
}
