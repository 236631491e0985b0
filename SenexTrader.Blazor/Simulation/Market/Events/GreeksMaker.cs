using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>An option's model price and its derivatives.</summary>
public sealed class GreeksMaker(OptionPricer pricer) : IEventMaker
{
    public string Type => "Greeks";

    public Rhythm? RhythmOf(Subject subject) => subject.Instrument.Option is null ? null : Rhythms.Models(subject.Instrument);

    public bool TicksIn(MarketPhase phase) => phase != MarketPhase.Closed;

    public long? LastTick(Subject subject, DayView now) => RhythmOf(subject)?.Last(now.PathTime);

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        if (subject.Instrument.Option is not { } option || OptionPricer.ExpiryOf(option) <= tick)
            return null;
        var value = pricer.Value(option, tick);
        return new Row(EventSchemas.Greeks, subject.Symbol, tick)
            .Whole(0, Row.Index(tick, 0), tick, 0)
            .Add(value.Price, value.Volatility, value.Delta, value.Gamma, value.Theta, value.Rho, value.Vega).Done();
    }
}
