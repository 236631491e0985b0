using System.Collections.Immutable;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>The quotes in view that are newer than the last beat, latest per feed symbol.</summary>
public sealed class QuoteOverlay
{
    private readonly ImmutableDictionary<string, FigureSet> latest;

    private QuoteOverlay(ImmutableDictionary<string, FigureSet> latest) => this.latest = latest;

    public static QuoteOverlay Empty { get; } = new(ImmutableDictionary.Create<string, FigureSet>(StringComparer.Ordinal));

    /// <summary>The newer figure; null when the beat's own stands.</summary>
    public Figure? Find(string? symbol, string metric) =>
        symbol is not null && latest.TryGetValue(symbol, out var figures) && figures.Has(metric) ? figures[metric] : null;

    public QuoteOverlay With(IReadOnlyList<QuoteUpdate> updates) =>
        new(latest.SetItems(updates.Select(u => KeyValuePair.Create(u.StreamerSymbol, u.Figures))));

    /// <summary>
    /// What is left when a beat arrives: the beat has read everything that was received before it, and only it knows
    /// that a feed is gone. A quote received since then is newer.
    /// </summary>
    /// <param name="read">When the beat's figures were read.</param>
    public QuoteOverlay NewerThan(DateTimeOffset read)
    {
        var old = latest.Where(q => !q.Value.All.Values.Any(f => f.AsOf > read)).Select(q => q.Key).ToList();
        return old.Count == 0 ? this : new QuoteOverlay(latest.RemoveRange(old));
    }
}
