using System.Collections.Immutable;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>What holds on a channel: period, format and columns. Merged from every FEED_SETUP; what one does not name stays.</summary>
internal sealed record FeedConfig
{
    /// <summary>Aggregation where a client wishes none in particular.</summary>
    public static readonly FeedConfig Ordinary = new();

    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(0.1);
    public FeedFormat Format { get; init; } = FeedFormat.Full;

    /// <summary>The types that have been subscribed, in that order: their columns are announced.</summary>
    public ImmutableList<string> InUse { get; init; } = [];

    public ImmutableDictionary<string, IReadOnlyList<Column>> Asked { get; init; } = ImmutableDictionary<string, IReadOnlyList<Column>>.Empty;

    public IReadOnlyList<Column> Columns(string type) => Asked.GetValueOrDefault(type) ?? EventSchema.Of(type)!.Columns;
}
