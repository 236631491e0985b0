using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Volatility of an underlying's options and how many of them trade.</summary>
public sealed class UnderlyingMaker(SpotPrices spots, OptionVolumes volumes) : IEventMaker
{
    public string Type => "Underlying";

    public Rhythm? RhythmOf(Subject subject) => subject.Instrument is { Option: null, Underlying.Roots.Count: > 0 } ? Rhythms.Slow(Type, subject.Instrument) : null;

    public bool TicksIn(MarketPhase phase) => phase != MarketPhase.Closed;

    public long? LastTick(Subject subject, DayView now) => RhythmOf(subject)?.Last(now.PathTime);

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        var underlying = subject.Instrument.Underlying;
        var month = spots.Volatility(underlying, tick);
        var (calls, puts) = volumes.Of(underlying, view.Day, tick);
        return new Row(EventSchemas.Underlying, subject.Symbol, tick)
            .Whole(0, Row.Index(tick, 0), tick, 0)
            .Add(OptionPricer.AtTheMoney(underlying, 30 / 365.0, month), OptionPricer.AtTheMoney(underlying, 7 / 365.0, month), OptionPricer.AtTheMoney(underlying, 60 / 365.0, month))
            .Add(calls, puts, calls + puts, calls > 0 ? Math.Round(puts / calls, 6) : double.NaN).Done();
    }
}
