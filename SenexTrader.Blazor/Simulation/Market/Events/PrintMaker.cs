using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Last sale: of regular hours (<c>Trade</c>), or of the sessions before and after (<c>TradeETH</c>).</summary>
public sealed class PrintMaker(bool outsideHours, Quoter quoter, DayFigures figures, MarketSession session) : IEventMaker
{
    public string Type => Schema.Type;

    private EventSchema Schema => outsideHours ? EventSchemas.TradeEth : EventSchemas.Trade;

    public Rhythm? RhythmOf(Subject subject) => !outsideHours ? Rhythms.Prints(subject.Instrument)
        : subject.Instrument is { Option: null, HasQuotes: true } ? Rhythms.PrintsOutsideHours(subject.Instrument) : null;

    public bool TicksIn(MarketPhase phase) => outsideHours ? phase is MarketPhase.Pre or MarketPhase.Post : phase == MarketPhase.Open;

    public long? LastTick(Subject subject, DayView now)
    {
        if (RhythmOf(subject) is not { } rhythm)
            return null;
        if (outsideHours)
            return rhythm.Last(now.Phase == MarketPhase.Open ? now.Opened!.Value : now.PathTime);
        var lastClose = session.Shape.Close(now.Day - 1);
        return now.Opened is null ? lastClose : now.Closed ?? Math.Max(rhythm.Last(now.PathTime), now.Opened.Value);
    }

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        if (RhythmOf(subject) is not { } rhythm)
            return null;
        var instrument = subject.Instrument;
        double price = Price(instrument, tick, view), before = quoter.Last(instrument, rhythm.Last(tick - 1));
        var day = !outsideHours && view.Opened is null ? view.Day - 1 : view.Day;
        var volume = figures.Volume(instrument, day, tick) * (outsideHours ? 0.03 : 1);
        return new Row(Schema, subject.Symbol, tick)
            .Whole(tick, 0, 0).Text(QuoteMaker.Exchange(instrument)).Add(price, Math.Round(price - before, 4), Size(instrument, tick))
            .Whole(DayFigures.DayId(day)).Add(volume, Math.Round(volume * price, 2))
            .Text(price > before ? "UP" : price < before ? "DOWN" : "ZERO").Flag(outsideHours).Done();
    }

    /// <summary>Shares or contracts of the print; an index prints values, not trades.</summary>
    internal static double Size(Instrument instrument, long tick) => instrument.HasQuotes
        ? Noise.Whole(Noise.Key(instrument.Symbol), tick + 9, 1, instrument.Option is null ? 400 : 30)
        : double.NaN;

    /// <summary>Regular trading ends in an auction at the day's close.</summary>
    private double Price(Instrument instrument, long tick, DayView view) =>
        tick == (view.Closed ?? session.Shape.Close(view.Day - 1)) ? figures.Price(instrument, tick) : quoter.Last(instrument, tick);
}
