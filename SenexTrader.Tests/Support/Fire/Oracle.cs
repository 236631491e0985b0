using System.Globalization;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>
/// Compares every cell of a page with the broker's truth. A cell that claims a number which the broker did not have within
/// the tolerance is false-live; one that is empty while all is well and the broker has the number is false-blank.
/// </summary>
internal sealed class Oracle(TapeMemory tape, BrokerBook book, TimeProvider time)
{
    public static readonly TimeSpan QuoteTolerance = TimeSpan.FromSeconds(1);

    /// <summary>A beat, and what the quotes it reads may be late by.</summary>
    public static readonly TimeSpan BeatTolerance = MetricsState.Interval + QuoteTolerance;

    /// <summary>After a feed is known to be dead, quotes in view have this long to say so.</summary>
    private static readonly TimeSpan QuoteBlankWithin = TimeSpan.FromSeconds(2);

    /// <summary>The broker is asked for balances once a beat; asked twice in vain, they are gone.</summary>
    private static readonly TimeSpan BalanceAge = 2 * MetricsState.Interval + TimeSpan.FromSeconds(10);

    /// <summary>
    /// The broker's REST service tells them a few times a day. They go with the feed's connection, but not with its numbers, so no
    /// outage is held against them here; that nothing outlives the network is shown by itself.
    /// </summary>
    private static readonly HashSet<string> Slow = ["iv_rank", "beta"];
    private static readonly HashSet<string> Balances = ["net_liq", "cash", "buying_power"];

    /// <summary>Everything else is known from what is held, or told by the broker.</summary>
    private static readonly HashSet<string> OfMarket =
    [
        "bid", "ask", "mark", "last", "change_pct", "iv", "delta", "gamma", "theta", "vega", "extrinsic", "pnl_day", "pnl_open", "pct_max_profit",
        "delta_dollars", "notional", "delta_share", "change", "volume", "beta_delta", "pnl_pct", "pct_max_loss", "net_mid", "to_limit",
    ];
    private readonly Truth truth = new(tape);
    private readonly Dictionary<Feed, Outage> outages = [];
    private Dictionary<string, HeldLeg> legs = [];

    /// <summary>While true every number that the broker has must be on the page.</summary>
    public bool Whole { get; set; } = true;

    /// <summary>What a number's state must be while the market is as it is; null around the edge of a session.</summary>
    public string? Current { get; set; } = "live";

    public Verdict Verdict { get; } = new();

    public void Dead(Feed feed, TimeSpan unnoticed) => outages[feed] = new Outage(time.GetUtcNow(), unnoticed);

    public void Alive(Feed feed) => outages.Remove(feed);

    /// <summary>What is wrong now, without counting it.</summary>
    /// <param name="whole">Whether every number that the broker has must be there.</param>
    public Verdict Glance(IReadOnlyList<PageCell> cells, AccountMetrics? metrics, bool whole)
    {
        var verdict = new Verdict();
        Judge(cells, metrics, whole, verdict);
        return verdict;
    }

    public void Look(IReadOnlyList<PageCell> cells, AccountMetrics? metrics) => Judge(cells, metrics, Whole, Verdict);

    private void Judge(IReadOnlyList<PageCell> cells, AccountMetrics? metrics, bool whole, Verdict verdict)
    {
        legs = book.Legs().ToDictionary(l => l.Symbol);
        truth.Note(legs.Values, time.GetUtcNow());
        foreach (var leg in legs.Values)
        {
            tape.Follow(leg.Streamer);
            tape.Follow(leg.Underlying);
        }

        verdict.Look(cells.Count);
        var groups = new Groups(metrics, cells);
        foreach (var cell in cells) Judge(cell, groups, whole, verdict);
    }

    private void Judge(PageCell cell, Groups groups, bool whole, Verdict verdict)
    {
        var now = time.GetUtcNow();
        if (cell.State == "saved") return;
        if (cell.ClaimsTruth && Overdue(cell, groups, now) is { } outage)
        {
            verdict.Lied(now, cell, $"its feed is dead since {outage.Since:HH:mm:ss}");
            return;
        }

        var span = Known(cell, groups, now);
        if (span is null) return;
        verdict.Compare();
        if (!cell.ClaimsTruth)
        {
            if (whole) verdict.Blanked(now, cell);
        }
        else if (Current is { } current && cell.State != current && cell.State != "partial" && NeedsMarket(cell, groups))
        {
            verdict.Lied(now, cell, $"the market's numbers are {current}");
        }
        else if (!span.Holds(cell))
        {
            verdict.Lied(now, cell, $"the broker had {span}");
        }
        else if (whole && cell.State == "partial")
        {
            verdict.Blanked(now, cell);
        }
    }

    /// <summary>Everything the number was within the tolerance; null where this oracle has no opinion.</summary>
    private Span? Known(PageCell cell, Groups groups, DateTimeOffset now)
    {
        var from = now - (IsQuote(cell) ? QuoteTolerance : BeatTolerance);
        // What nobody can know yet is no lie: it counts from the moment of the silence.
        if (outages.GetValueOrDefault(Feed.Market) is { } outage && outage.Since < from) from = Min(from, outage.Since - QuoteTolerance);
        if (Balances.Contains(cell.Metric)) return OfBalance(cell);
        if (legs.TryGetValue(cell.Key, out var leg)) return Span.Exactly(cell.Metric, truth.OfLeg(cell.Metric, leg, from));
        if (cell.Metric is "last" or "change_pct") return Span.Exactly(cell.Metric, truth.OfQuote(cell.Metric, cell.Key, false, from));
        return cell.Metric is "mark" ? null : groups.Parts(cell) is { } parts ? Sum(cell.Metric, parts, from) : null;
    }

    private Span? Sum(string metric, IReadOnlyList<string> parts, DateTimeOffset from)
    {
        var (least, most) = (0m, 0m);
        foreach (var part in parts)
        {
            if (!legs.TryGetValue(part, out var leg)) return null;
            var values = truth.OfLeg(metric, leg, from);
            if (values.Count == 0) return null;
            (least, most) = (least + values.Min(), most + values.Max());
        }

        return Span.Between(least, most);
    }

    private Span? OfBalance(PageCell cell)
    {
        var at = cell.AsOf is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : time.GetUtcNow();
        // A balance carries its age; in an open market it may not be old.
        if (Current == "live" && time.GetUtcNow() - at > BalanceAge) at = time.GetUtcNow();
        return book.Around(at, b => cell.Metric switch { "net_liq" => b.NetLiquidating, "cash" => b.Cash, _ => b.DerivativeBuyingPower })
            is { } around ? Span.Between(around.Least, around.Most) : null;
    }

    private Outage? Overdue(PageCell cell, Groups groups, DateTimeOffset now)
    {
        if (Slow.Contains(cell.Metric)) return null;
        var within = IsQuote(cell) ? QuoteBlankWithin : MetricsState.Interval;
        return outages.Where(o => o.Key == Feed.Market ? NeedsMarket(cell, groups) : NeedsAccount(cell))
            .Select(o => o.Value).FirstOrDefault(o => now > o.Since + o.Unnoticed + within);
    }

    // A stock's Greeks are its shares: no quote is behind them.
    private bool NeedsMarket(PageCell cell, Groups groups)
    {
        if (!OfMarket.Contains(cell.Metric)) return false;
        if (cell.Metric is not ("delta" or "gamma" or "theta" or "vega" or "extrinsic")) return true;
        if (legs.TryGetValue(cell.Key, out var leg)) return leg.IsOption;
        return groups.Parts(cell) is not { } parts || parts.Any(p => !legs.TryGetValue(p, out var part) || part.IsOption);
    }

    // What a contract is worth, and the volatility in it, are the market's, whoever holds it.
    private bool NeedsAccount(PageCell cell) => !IsQuote(cell) && (cell.Metric != "iv" || !legs.ContainsKey(cell.Key));

    private bool IsQuote(PageCell cell) => cell.Metric is "bid" or "ask" or "last" or "change_pct"
        || (cell.Metric is "mark" && legs.ContainsKey(cell.Key));

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
