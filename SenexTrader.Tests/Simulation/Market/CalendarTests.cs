using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Tests.Simulation.Market;

public class CalendarTests
{
    [Theory]
    [InlineData("2026-01-01"), InlineData("2026-01-19"), InlineData("2026-02-16"), InlineData("2026-04-03"), InlineData("2026-05-25"), InlineData("2026-06-19")]
    [InlineData("2026-07-03"), InlineData("2026-09-07"), InlineData("2026-11-26"), InlineData("2026-12-25"), InlineData("2025-01-09"), InlineData("2027-12-24")]
    public void Holidays_of_the_exchange_do_not_trade(string day) => Assert.False(NyseHolidays.IsTradingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-27", true), InlineData("2026-12-24", true), InlineData("2025-07-03", true)]
    [InlineData("2026-07-02", false), InlineData("2026-11-25", false), InlineData("2026-07-03", false)]
    public void Half_days_end_at_one_o_clock(string text, bool half)
    {
        var day = DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(half, NyseHolidays.IsHalfDay(day));
        if (half)
            Assert.Equal(13 * 60, NewYork.MinuteOfDay(TradingDays.Close(TradingDays.Ordinal(day))));
    }

    [Theory]
    [InlineData("2026-08-04T07:59:59Z", MarketPhase.Closed, "2026-08-03")]
    [InlineData("2026-08-04T08:00:00Z", MarketPhase.Pre, "2026-08-04")]
    [InlineData("2026-08-04T13:30:00Z", MarketPhase.Open, "2026-08-04")]
    [InlineData("2026-08-04T20:00:00Z", MarketPhase.Post, "2026-08-04")]
    [InlineData("2026-08-05T00:00:00Z", MarketPhase.Closed, "2026-08-04")]
    [InlineData("2026-08-08T15:00:00Z", MarketPhase.Closed, "2026-08-07")]
    [InlineData("2026-11-26T15:00:00Z", MarketPhase.Closed, "2026-11-25")]
    [InlineData("2026-11-27T18:30:00Z", MarketPhase.Post, "2026-11-27")]
    [InlineData("2026-11-27T22:30:00Z", MarketPhase.Closed, "2026-11-27")]
    public void Sessions_follow_New_Yorks_clock_over_holidays_and_half_days(string at, MarketPhase phase, string day)
    {
        var view = new NewYorkSchedule().At(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
        Assert.Equal(phase, view.Phase);
        Assert.Equal(day, TradingDays.Date(view.Day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_hour_of_the_open_moves_with_daylight_saving()
    {
        Assert.Equal(13.5, Hour("2026-08-04"));
        Assert.Equal(14.5, Hour("2026-12-01"));

        static double Hour(string day) => DateTimeOffset.FromUnixTimeMilliseconds(TradingDays.Open(TradingDays.Ordinal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))).TimeOfDay.TotalHours;
    }

    [Fact]
    public void A_monthly_expiration_on_Good_Friday_moves_to_Thursday() => Assert.Equal(new DateOnly(2022, 4, 14), Expirations.ThirdFriday(2022, 4));

    [Fact]
    public void An_index_has_morning_and_evening_options_on_its_third_Friday()
    {
        var spx = Underlyings.Find("SPX")!;
        var date = new DateOnly(2026, 9, 18);
        Assert.All(spx.Roots, root => Assert.NotNull(Expirations.On(root, date)));
        Assert.Equal(["AM", "PM"], spx.Roots.Select(r => r.Settlement));
        Assert.Null(Expirations.On(spx.Roots[0], new DateOnly(2026, 9, 16)));
        Assert.NotNull(Expirations.On(spx.Roots[1], new DateOnly(2026, 9, 16)));
    }
}
