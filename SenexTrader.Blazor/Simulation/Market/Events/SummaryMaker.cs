using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>The day's open, range and close, yesterday's close and open interest. Before the open the day has no prices.</summary>
public sealed class SummaryMaker(DayFigures figures) : IEventMaker
{
    public string Type => "Summary";

    public Rhythm? RhythmOf(Subject subject) => Rhythms.Slow(Type, subject.Instrument);

    public bool TicksIn(MarketPhase phase) => phase == MarketPhase.Open;

    public long? LastTick(Subject subject, DayView now) => now.PathTime;

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        var instrument = subject.Instrument;
        double open = double.NaN, high = double.NaN, low = double.NaN;
        var close = view.Closed is { } closed ? figures.Price(instrument, closed) : double.NaN;
        if (view.Opened is { } opened)
        {
            open = figures.Price(instrument, opened);
            (low, high) = figures.Range(instrument, opened, Math.Max(opened, Math.Min(tick, view.Closed ?? tick)));
        }
        var before = view.Day - 1;
        return new Row(EventSchemas.Summary, subject.Symbol, tick)
            .Whole(DayFigures.DayId(view.Day)).Add(open, high, low, close).Text(view.Closed is null ? "REGULAR" : "FINAL")
            .Whole(DayFigures.DayId(before)).Add(figures.Close(instrument, before)).Text("FINAL")
            .Add(figures.Volume(instrument, before, long.MaxValue)).Whole(figures.OpenInterest(instrument, view.Day)).Done();
    }
}
