namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Length of a candle: <paramref name="Count"/> of <paramref name="Unit"/> (s, m, h, d, w, mo), and whether regular hours only.</summary>
public sealed record CandlePeriod(int Count, string Unit, bool RegularHoursOnly);
