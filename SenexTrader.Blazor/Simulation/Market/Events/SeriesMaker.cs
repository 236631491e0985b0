using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>One row per expiration of an underlying: its volatility, volumes and forward. Live, they take turns.</summary>
public sealed class SeriesMaker(SpotPrices spots, OptionVolumes volumes) : IEventHistory
{
    public string Type => "Series";

    public Rhythm? RhythmOf(Subject subject) => subject.Instrument is { Option: null, Underlying.Roots.Count: > 0 } ? Rhythms.Slow(Type, subject.Instrument) : null;

    public bool TicksIn(MarketPhase phase) => phase != MarketPhase.Closed;

    public long? LastTick(Subject subject, DayView now) => RhythmOf(subject)?.Last(now.PathTime);

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        var dates = Dates(subject.Instrument.Underlying, view);
        return RhythmOf(subject) is { } rhythm && dates.Count > 0 ? Row(subject, dates[(int)(tick / rhythm.Period % dates.Count)], tick, view) : null;
    }

    /// <summary>The rows as they stand, furthest expiration first; <paramref name="fromTime"/> cannot cut a table without past.</summary>
    public IReadOnlyList<MarketEvent> Past(Subject subject, long fromTime, DayView now) =>
        RhythmOf(subject) is null ? [] : new LazyEvents<DateOnly>([.. Dates(subject.Instrument.Underlying, now).Reverse()], date => Row(subject, date, now.PathTime, now));

    private static IReadOnlyList<DateOnly> Dates(Underlying underlying, DayView view) =>
        [.. underlying.Roots.Where(r => r.IsStandard).SelectMany(r => Expirations.Listed(r, TradingDays.Date(view.Day))).Select(e => e.Date).Distinct().Order()];

    private FieldEvent Row(Subject subject, DateOnly date, long ms, DayView view)
    {
        var underlying = subject.Instrument.Underlying;
        var years = Math.Max((TradingDays.Close(TradingDays.Ordinal(date)) - ms) / (365.0 * 86_400_000), 0);
        var (calls, puts) = volumes.Of(underlying, view.Day, ms);
        var share = Math.Exp(-years * 12) / 6;
        var day = date.DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        return new Row(EventSchemas.Series, subject.Symbol, ms)
            .Whole(0, day, ms, 0, day)
            .Add(OptionPricer.AtTheMoney(underlying, years, spots.Volatility(underlying, ms)), Math.Floor(calls * share), Math.Floor(puts * share), calls > 0 ? puts / calls : double.NaN)
            .Add(spots.At(underlying, ms) * Math.Exp((OptionPricer.Rate - underlying.Yield) * years), underlying.Yield, OptionPricer.Rate).Done();
    }
}
