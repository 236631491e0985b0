using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Best bid and offer.</summary>
public sealed class QuoteMaker(Quoter quoter) : IEventMaker
{
    public string Type => "Quote";

    public Rhythm? RhythmOf(Subject subject) => subject.Instrument.HasQuotes ? Rhythms.Quotes(subject.Instrument) : null;

    public bool TicksIn(MarketPhase phase) => phase != MarketPhase.Closed;

    public long? LastTick(Subject subject, DayView now) => RhythmOf(subject)?.Last(now.PathTime);

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        var instrument = subject.Instrument;
        if (!instrument.HasQuotes || instrument.Option is { } option && OptionPricer.ExpiryOf(option) <= tick)
            return null;
        var book = quoter.At(instrument, tick);
        var exchange = Exchange(instrument);
        return new Row(EventSchemas.Quote, subject.Symbol, tick)
            .Whole(0, 0, tick / 1000 * 1000).Text(exchange).Add(book.Bid, book.BidSize)
            .Whole(tick / 1000 * 1000).Text(exchange).Add(book.Ask, book.AskSize).Done();
    }

    internal static string Exchange(Instrument instrument) => instrument.Option is not null ? "Z" : instrument.Underlying.Market switch
    {
        "XNAS" => "Q",
        "ARCX" => "P",
        "XNYS" => "N",
        _ => "",
    };
}
