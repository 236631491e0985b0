using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>What the trader set the sliders to.</summary>
/// <param name="Underlying">Dollars; null follows the live price.</param>
/// <param name="VolatilityPoints">Added to every implied volatility.</param>
/// <param name="Days">Calendar days from now.</param>
/// <param name="RatePercent">Continuous interest rate in percent: no source of it is read, so it is the trader's to set.</param>
public sealed record ScenarioChoice(double? Underlying, double VolatilityPoints, double Days, double RatePercent)
{
    public const double UsualRatePercent = 4;

    public static ScenarioChoice Now { get; } = new(null, 0, 0, UsualRatePercent);

    /// <summary><c>in 5 days, volatility +3 points</c>.</summary>
    public string Words => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Days > 0) yield return $"in {NumberFormat.Short(Days)} days";
        if (VolatilityPoints != 0) yield return $"volatility {PointWords(VolatilityPoints)}";
    }

    /// <summary><c>+3 points</c>.</summary>
    public static string PointWords(double points) => points == 0 ? "unchanged" : $"{NumberFormat.Step(points)} points";
}
