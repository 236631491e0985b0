using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class PnlReportsTests
{
    private static readonly DateOnly Today = new(2026, 8, 4);

    private static readonly LedgerEntry[] Ledger =
    [
        new(Today.AddMonths(-2), "TSLA", "Short strangle", "TSLA", 500m, true, 0, -2m),
        new(Today.AddDays(-3), "SPY", "Put vertical", "SPY 600 P", 110m, true, 0, -1.14m),
        new(Today.AddDays(-3), "SPY", "Put vertical", "SPY 595 P", -75m, true, 0, -0.14m),
        new(Today, "AAPL", "Stock", "AAPL", 0m, false, 25m, -0.08m),
        new(Today, "F", "Stock", "F", null, true, 0, -0.02m),
    ];

    [Fact]
    public void A_month_adds_up_to_the_cent_and_leaves_older_days_out()
    {
        var total = Report("1m").Total;
        Assert.Equal((35m, 25m, -1.38m, 58.62m), (total.Realized.Money, total.Income.Money, total.Fees.Money, total.Net.Money));
        Assert.Equal(new DateOnly(2026, 7, 4), Report("1m").From);
    }

    [Fact]
    public void A_sum_without_one_of_its_closing_trades_is_partial_and_names_it()
    {
        var report = Report("1m");
        Assert.Equal((FigureState.Partial, new Coverage(2, 3)), (report.Total.Realized.State, report.Total.Realized.Coverage));
        Assert.Equal((FigureState.Partial, new Coverage(2, 3)), (report.Total.Net.State, report.Total.Net.Coverage));
        Assert.Equal(FigureState.Unavailable, report.ByUnderlying.Single(r => r.Label == "F").Realized.State);
        Assert.Equal(FigureState.Live, report.ByUnderlying.Single(r => r.Label == "SPY").Realized.State);
        Assert.Equal(["F"], report.Unknown);
    }

    [Fact]
    public void Days_stand_newest_first_and_underlyings_by_what_they_brought()
    {
        var report = Report("3m");
        Assert.Equal(["2026-08-04", "2026-08-01", "2026-06-04"], report.ByDay.Select(r => r.Label));
        Assert.Equal(["TSLA", "SPY", "AAPL"], report.ByUnderlying.Take(3).Select(r => r.Label));
        Assert.Equal(33.72m, report.ByStrategy.Single(r => r.Key == "strategy:Put vertical").Net.Money);
    }

    [Fact]
    public void All_begins_with_the_first_transaction_that_is_asked_for() => Assert.Equal(new DateOnly(2025, 8, 1), Report("all").From);

    [Fact]
    public void After_the_close_every_sum_is_closed_and_nought_too() => Assert.All(
        Report("1y", atClose: true).ByDay.SelectMany(r => new[] { r.Income, r.Fees }).Append(Report("1y", atClose: true).ByUnderlying.Single(r => r.Label == "AAPL").Realized),
        f => Assert.Equal(FigureState.Closed, f.State));

    private static PnlReport Report(string span, bool atClose = false) =>
        PnlReports.Of(HistorySpan.All.Single(s => s.Name == span), Ledger, Today, HistorySpan.FirstMonth(Today), Given.Now, atClose, [], 1);
}
