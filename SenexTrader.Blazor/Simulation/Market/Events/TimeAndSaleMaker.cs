using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Every print with the quote it met; the same prints as <c>Trade</c>.</summary>
public sealed class TimeAndSaleMaker(Quoter quoter, MarketSession session) : IEventHistory
{
    private const int Most = 2_000;

    public string Type => "TimeAndSale";

    public Rhythm? RhythmOf(Subject subject) => Rhythms.Prints(subject.Instrument);

    public bool TicksIn(MarketPhase phase) => phase == MarketPhase.Open;

    public long? LastTick(Subject subject, DayView now) => RhythmOf(subject)?.Last(now.Closed ?? (now.Opened is null ? session.Shape.Close(now.Day - 1) : now.PathTime));

    public MarketEvent? Make(Subject subject, long tick, DayView view) => Print(subject, tick);

    public IReadOnlyList<MarketEvent> Past(Subject subject, long fromTime, DayView now)
    {
        if (RhythmOf(subject) is not { } rhythm || now.Opened is not { } opened)
            return [];
        var ticks = new List<long>();
        for (var tick = rhythm.Last(now.Closed ?? now.PathTime); tick >= Math.Max(fromTime, opened) && ticks.Count < Most; tick = rhythm.Last(tick - 1))
            ticks.Add(tick);
        return new LazyEvents<long>(ticks, tick => Print(subject, tick));
    }

    private FieldEvent Print(Subject subject, long tick)
    {
        var instrument = subject.Instrument;
        double price = quoter.Last(instrument, tick);
        var book = quoter.At(instrument, tick);
        var side = book.Ask <= price ? "BUY" : book.Bid >= price ? "SELL" : "UNDEFINED";
        return new Row(EventSchemas.TimeAndSale, subject.Symbol, tick)
            .Whole(0, Row.Index(tick, 0), tick, 0, 0).Text(QuoteMaker.Exchange(instrument)).Add(price, PrintMaker.Size(instrument, tick), book.Bid, book.Ask)
            .Text("@", null, side).Flag(Noise.Unit(Noise.Key(subject.Symbol), tick) < 0.1 && instrument.Option is not null).Flag(false).Flag(true)
            .Text("NEW", null, null).Done();
    }
}
