namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>Sessions that follow New York's clock, holidays and half days. A day's figures stand until the next day's first session.</summary>
public sealed class NewYorkSchedule : ISchedule
{
    public IDayShape Shape { get; } = new NewYorkDay();

    public DayView At(long ms)
    {
        var day = TradingDays.Ordinal(NewYork.Date(ms));
        if (ms < TradingDays.PreStart(day))
            day--;
        long open = TradingDays.Open(day), close = TradingDays.Close(day), end = TradingDays.PostEnd(day);
        return ms < open ? new(day, MarketPhase.Pre, ms, null, null)
            : ms < close ? new(day, MarketPhase.Open, ms, open, null)
            : ms < end ? new(day, MarketPhase.Post, ms, open, close)
            : new(day, MarketPhase.Closed, end, open, close);
    }
}
