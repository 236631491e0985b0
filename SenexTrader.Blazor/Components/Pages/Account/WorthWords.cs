using System.Globalization;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>How gains and their times are written on this page.</summary>
public static class WorthWords
{
    // Gains are written as everywhere: signed, to the cent.
    private static readonly MetricDefinition Gain = MetricCatalog.Find("pnl_realized");

    public static string Signed(Figure figure) => NumberFormat.Write(Gain, figure.Money, figure.Number);

    /// <summary>The clock of a span: days are the exchange's, hours the viewer's.</summary>
    public static DisplayClock Clock(DisplayClock times, HistorySpan span) => span.Months == 0 ? times : DisplayClock.Exchange;

    /// <summary>The beginning of an interval, with its time and zone where the span is a single day.</summary>
    public static string Moment(DisplayClock times, DateTimeOffset at, HistorySpan span)
    {
        var clock = Clock(times, span);
        return span.Months == 0 ? $"{clock.MinuteMoment(at)} {clock.Label(at)}" : clock.Day(at);
    }

    /// <summary>The day that a row's label names.</summary>
    public static DateOnly DayOf(PnlRow row) => DateOnly.ParseExact(row.Label, ClockWords.IsoDayForm, CultureInfo.InvariantCulture);
}
