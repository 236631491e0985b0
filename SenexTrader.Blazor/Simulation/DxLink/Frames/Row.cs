using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>One event to send, with the flags of its place in a snapshot. A row of history is computed when it is first asked for, which may take a while.</summary>
internal readonly record struct Row(MarketEvent? Known, int Flags = 0)
{
    private IReadOnlyList<MarketEvent>? History { get; init; }

    private int At { get; init; }

    public MarketEvent Event => Known ?? History![At];

    public static Row Of(IReadOnlyList<MarketEvent> history, int at, int flags) => new(null, flags) { History = history, At = at };

    /// <summary>The same row with its event at hand.</summary>
    public Row Computed() => Known is null ? new(Event, Flags) : this;
}
