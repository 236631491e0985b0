namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>Lets a fault put the market into another session than its calendar says.</summary>
public interface ISessionControl
{
    /// <summary>The phase the market is in now.</summary>
    MarketPhase Phase { get; }

    /// <summary>Holds the market in this phase until disposed; the youngest hold wins.</summary>
    IDisposable Force(MarketPhase phase);
}
