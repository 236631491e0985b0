using System.Collections.Immutable;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>The quotes in view that are newer than the last beat, latest per feed symbol.</summary>
public sealed class QuoteOverlay
{
    private readonly ImmutableDictionary<string, QuoteUpdate> latest;

    private QuoteOverlay(ImmutableDictionary<string, QuoteUpdate> latest) => this.latest = latest;

    public static QuoteOverlay Empty { get; } = new(ImmutableDictionary.Create<string, QuoteUpdate>(StringComparer.Ordinal));

    /// <summary>The newer figure; null when the beat's own stands.</summary>
    public Figure? Find(string? symbol, string metric) =>
        symbol is not null && latest.TryGetValue(symbol, out var update) && update.Figures.Has(metric) ? update.Figures[metric] : null;

    public QuoteOverlay With(IReadOnlyList<QuoteUpdate> updates) => With(updates.Select(u => KeyValuePair.Create(u.StreamerSymbol, u)));

    /// <param name="updates">Each with what the page calls it.</param>
    public QuoteOverlay With(IEnumerable<KeyValuePair<string, QuoteUpdate>> updates) => new(latest.SetItems(updates));

    /// <summary>
    /// What is left when a beat arrives: the beat has read everything that was received before it, and only it knows
    /// that a feed is gone. A quote read since then is newer.
    /// </summary>
    /// <param name="read">When the beat's figures were read, on the monotonic clock.</param>
    public QuoteOverlay NewerThan(TimeSpan read)
    {
        var old = latest.Where(q => q.Value.Read <= read).Select(q => q.Key).ToList();
        return old.Count == 0 ? this : new QuoteOverlay(latest.RemoveRange(old));
    }
}
