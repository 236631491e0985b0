using SenexTrader.Blazor.Simulation.Market.Candles;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>What an event is about: an instrument, and for candles their period. <paramref name="Symbol"/> is the canonical event symbol.</summary>
public sealed record Subject(string Symbol, Instrument Instrument, CandlePeriod? Period = null);
