using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>An option's model price with what it was worked out from.</summary>
public sealed class TheoPriceMaker(OptionPricer pricer, SpotPrices spots) : IEventMaker
{
    public string Type => "TheoPrice";

    public Rhythm? RhythmOf(Subject subject) => subject.Instrument.Option is null ? null : Rhythms.Models(subject.Instrument);

    public bool TicksIn(MarketPhase phase) => phase != MarketPhase.Closed;

    public long? LastTick(Subject subject, DayView now) => RhythmOf(subject)?.Last(now.PathTime);

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        if (subject.Instrument.Option is not { } option)
            return null;
        var value = pricer.Value(option, tick);
        return new Row(EventSchemas.TheoPrice, subject.Symbol, tick)
            .Whole(0, Row.Index(tick, 0), tick, 0)
            .Add(value.Price, spots.At(option.Underlying, tick), value.Delta, value.Gamma, option.Underlying.Yield, OptionPricer.Rate).Done();
    }
}
