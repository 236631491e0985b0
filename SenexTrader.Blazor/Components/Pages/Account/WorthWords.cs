using System.Globalization;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>How gains and their times are written on this page.</summary>
public static class WorthWords
{
    // Gains are written as everywhere: signed, to the cent.
    private static readonly MetricDefinition Gain = MetricCatalog.Find("pnl_realized");

    public static string Signed(Figure figure) => NumberFormat.Write(Gain, figure.Money, figure.Number);

    /// <summary><c>24 Nov 2026 09:30</c>, exchange time.</summary>
    public static string Moment(DateTimeOffset at) => ExchangeTime.At(at).ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>Tue 24 Nov 2026</c>.</summary>
    public static string Day(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
