namespace SenexTrader.Core.Domain.Market;

/// <summary>What happened to one feed since the program started; the newest first, and only the last twenty of each kind.</summary>
/// <param name="Feed">As in its pulse, or <see cref="Cache"/>.</param>
/// <param name="StartedAt">UTC.</param>
public sealed record FeedHistory(
    string Feed, DateTimeOffset StartedAt, IReadOnlyList<FeedGap> Gaps, IReadOnlyList<Correction> Corrections)
{
    /// <summary>The name of the cache among the feeds.</summary>
    public const string Cache = "cache";

    public const int Most = 20;

    /// <summary>Alerts that this feed brought.</summary>
    public IReadOnlyList<QuoteAlert> Alerts { get; init; } = [];
}

/// <summary>The broker's answer differed from what its stream had told, and the account was corrected.</summary>
/// <param name="At">UTC.</param>
/// <param name="Drift">One line per difference, symbols and quantities only.</param>
public sealed record Correction(DateTimeOffset At, string Account, IReadOnlyList<string> Drift);
