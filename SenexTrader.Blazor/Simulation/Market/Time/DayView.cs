namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>The market's day as it stands at a moment. All times in ms UTC.</summary>
/// <param name="Day">Number of the trading day whose figures are current.</param>
/// <param name="Phase">What the exchange is doing.</param>
/// <param name="PathTime">Where prices stand; before the moment itself while the market is closed.</param>
/// <param name="Opened">When regular trading opened; null before.</param>
/// <param name="Closed">When regular trading ended; null before.</param>
public sealed record DayView(int Day, MarketPhase Phase, long PathTime, long? Opened, long? Closed);
