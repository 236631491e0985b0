using System.Globalization;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>What an instrument is, with the year's range; it stands for the whole day.</summary>
public sealed class ProfileMaker(SpotPrices spots, DayFigures figures) : IEventMaker
{
    private const int YearOfDays = 252;

    public string Type => "Profile";

    public Rhythm? RhythmOf(Subject subject) => null;

    public bool TicksIn(MarketPhase phase) => false;

    public long? LastTick(Subject subject, DayView now) => now.PathTime;

    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        var (u, option) = (subject.Instrument.Underlying, subject.Instrument.Option);
        var (low, high) = option is null ? YearRange(u, view.Day, figures.Range(subject.Instrument, view.Opened ?? tick, tick)) : (double.NaN, double.NaN);
        var isStock = option is null && u.Kind == InstrumentKind.Stock;
        var close = figures.Close(new(u, null), view.Day - 1);
        return new Row(EventSchemas.Profile, subject.Symbol, tick)
            .Text(option is null ? u.Name : string.Create(CultureInfo.InvariantCulture, $"{u.Symbol} {option.Expiration:yyyy-MM-dd} {option.Side} {option.Strike:0.###}"), "INACTIVE", "ACTIVE", null)
            .Whole(0, 0).Add(option is null && u.HasQuotes ? u.OnTick(close * 1.05) : double.NaN, option is null && u.HasQuotes ? u.OnTick(close * 0.95) : double.NaN, high, low)
            .Add(option is null ? u.Beta : double.NaN, isStock ? u.Earnings : double.NaN, u.Yield > 0 && option is null ? 4 : double.NaN, u.Yield > 0 && option is null ? Math.Round(u.Price * u.Yield / 4, 4) : double.NaN)
            .Whole(option is null && u.Yield > 0 ? Dividends.Last(u, TradingDays.Date(view.Day)).DayNumber - new DateOnly(1970, 1, 1).DayNumber : 0)
            .Add(option is null ? u.SharesOutstanding : double.NaN, option is null ? u.SharesOutstanding * 0.97 : double.NaN).Done();
    }

    /// <summary>Lowest and highest close of the last 252 days, widened by today's range.</summary>
    public (double Low, double High) YearRange(Underlying u, int day, (double Low, double High) today)
    {
        for (var before = day - YearOfDays; before < day; before++)
        {
            var close = u.OnTick(spots.CloseOf(u, before));
            today = (Math.Min(today.Low, close), Math.Max(today.High, close));
        }
        return today;
    }
}
