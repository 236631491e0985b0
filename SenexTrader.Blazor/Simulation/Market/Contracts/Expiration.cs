namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>A date on which options of a root expire.</summary>
/// <param name="Type">The broker's word: Regular, Weekly, Quarterly, End-Of-Month.</param>
/// <param name="Lead">How many days before it is listed.</param>
public sealed record Expiration(DateOnly Date, string Type, int Lead)
{
    /// <summary>Within this many days of its end even a monthly has strikes as close as a weekly's.</summary>
    public const int NearDays = 56;

    public DateOnly ListedSince => Date.AddDays(-Lead);
}
