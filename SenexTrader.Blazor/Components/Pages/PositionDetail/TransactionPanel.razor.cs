using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>What the broker booked for the legs of a position.</summary>
public sealed partial class TransactionPanel
{
    private const int Most = 50;
    private static readonly MetricDefinition Style = MetricCatalog.Find("pnl_open");

    [CascadingParameter] public AccountHistory? History { get; set; }

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Parameter, EditorRequired] public Core.Domain.Account.Position Position { get; set; } = default!;

    /// <summary>The beat's time, UTC.</summary>
    [Parameter, EditorRequired] public DateTimeOffset Now { get; set; }

    private string Since => History?.Reach is { } reach ? $"since {ClockWords.Day(reach.First)}" : "of the last twelve months and this one";

    private List<Transaction> Mine(IReadOnlyList<Transaction> all)
    {
        var symbols = Position.Legs.Select(l => l.Symbol).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(t => t.Symbol is { } symbol && symbols.Contains(symbol))];
    }

    private static RenderFragment Money(string metric, long id, decimal dollars, Reading<IReadOnlyList<Transaction>> from) => builder =>
    {
        builder.OpenComponent<LiveValue>(0);
        builder.AddComponentParameter(1, nameof(LiveValue.Metric), metric);
        builder.AddComponentParameter(2, nameof(LiveValue.Of), $"transaction:{id}");
        builder.AddComponentParameter(3, nameof(LiveValue.Figure), Figure.Of(from.Map(_ => dollars)));
        builder.AddComponentParameter(4, nameof(LiveValue.Label), "Booked by the broker");
        builder.AddComponentParameter(5, nameof(LiveValue.Write), (Func<Figure, string>)(f => NumberFormat.Write(Style, f.Money, f.Number)));
        builder.CloseComponent();
    };
}
