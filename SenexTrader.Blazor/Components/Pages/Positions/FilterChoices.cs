using System.Globalization;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>What the filters offer: only what the account holds.</summary>
public sealed record FilterChoices(
    IReadOnlyList<string> Underlyings, IReadOnlyList<string> Expirations, IReadOnlyList<string> Strategies)
{
    public static FilterChoices Of(AccountMetrics metrics) => new(
        [.. metrics.Underlyings.Select(u => u.Underlying)],
        [.. metrics.Positions.SelectMany(p => p.Position.Legs).Select(l => l.Option?.Expiration).OfType<DateOnly>().Distinct().Order()
            .Select(d => Word(d)!)],
        [.. metrics.Positions.Select(p => p.Position.Strategy).Distinct().Order(StringComparer.Ordinal)]);

    public static string? Word(DateOnly? date) => date is { } day ? ClockWords.Day(day) : null;

    public static DateOnly? Date(string? word) => word is null ? null : DateOnly.ParseExact(word, ClockWords.DayForm, CultureInfo.InvariantCulture);
}
