using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>A family of futures: quoted, not traded here.</summary>
/// <param name="Months">The month letters it is listed for.</param>
/// <param name="Venue">Market identifier of its streamer symbols.</param>
/// <param name="Level">About where its price is.</param>
/// <param name="Leader">The underlying its price follows.</param>
/// <param name="OptionStep">Step between option strikes; 0 for none.</param>
public sealed record FutureProduct(string Code, string Description, string Months, string Venue, string Sector, decimal Multiplier, decimal TickSize, decimal Level, decimal OptionStep, string Leader)
{
    private const string Letters = "FGHJKMNQUVXZ";

    public static readonly IReadOnlyList<FutureProduct> All =
    [
        new("ES", "E-Mini S&P 500", "HMUZ", "XCME", "Equity Index", 50, 0.25m, 6430, 25, "SPY"),
        new("MES", "Micro E Mini S&P", "HMUZ", "XCME", "Equity Index", 5, 0.25m, 6430, 0, "SPY"),
        new("NQ", "E-Mini Nasdaq 100", "HMUZ", "XCME", "Equity Index", 20, 0.25m, 23400, 0, "QQQ"),
        new("GC", "Gold", "GJMQVZ", "XCEC", "Metals", 100, 0.1m, 3370, 0, "GLD"),
        new("CL", "Light Sweet Crude Oil", "FGHJKMNQUVXZ", "XNYM", "Energy", 1000, 0.01m, 67, 0, "/CL"),
    ];

    /// <summary>The next four contracts alive on this day.</summary>
    public IEnumerable<FutureContract> Contracts(DateOnly today) =>
        Enumerable.Range(0, 24).Select(i => new DateOnly(today.Year, today.Month, 1).AddMonths(i))
            .Where(m => Months.Contains(Letters[m.Month - 1]))
            .Select(m => new FutureContract(this, Letters[m.Month - 1], m.Year, Ends(m)))
            .Where(c => c.Expiration >= today).Take(4);

    /// <summary>Financial ones end on the third Friday, deliverable ones about the 20th of the month before.</summary>
    private DateOnly Ends(DateOnly month) => Sector == "Equity Index" ? Expirations.ThirdFriday(month.Year, month.Month) : TradingDays.OnOrBefore(month.AddMonths(-1).AddDays(19));
}
