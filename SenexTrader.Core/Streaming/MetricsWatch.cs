using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Asks the broker for the slow figures of every underlying that is followed: soon when one is new, then every five
/// minutes. They have no pulse: a figure stands until the broker has not confirmed it for a quarter of an hour, or tells
/// no longer of it.
/// </summary>
internal sealed class MetricsWatch
{
    public static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly TraderContext trader;
    private readonly SubscriptionBook book;
    private readonly LiveTable table;
    private readonly LiveMap<MarketMetrics> values;
    private readonly Dictionary<string, Asked> known = new(StringComparer.Ordinal);
    private TimeSpan notBefore;
    private bool lost;

    public MetricsWatch(TraderContext trader, SubscriptionBook book)
    {
        (this.trader, this.book) = (trader, book);
        table = new LiveTable(trader.Writer);
        values = table.Map(CacheKeys.MarketMetrics, symbol => CacheKeys.Scoped(trader.Trader.Scope, symbol));
    }

    /// <summary>Asks until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        known.Clear();
        table.Begin(trader.Epochs.Next());
        using var timer = new PeriodicTimer(LookEvery, trader.Time);
        while (await timer.WaitForNextTickAsync(cancel)) await LookAsync(trader.Time.Uptime(), cancel);
    }

    private async Task LookAsync(TimeSpan now, CancellationToken cancel)
    {
        var wanted = book.Underlyings();
        foreach (var gone in known.Keys.Except(wanted).ToList()) Forget(gone);
        foreach (var (symbol, asked) in known.ToList())
            if (asked.ToldAt is { } told && now - told >= Validity) Untold(symbol, asked.At);
        var due = wanted.Where(s => !known.TryGetValue(s, out var asked) || now - asked.At >= AskEvery).ToList();
        if (due.Count > 0 && now >= notBefore) await AskAsync(due, now, cancel);
    }

    private async Task AskAsync(IReadOnlyList<string> symbols, TimeSpan now, CancellationToken cancel)
    {
        // A figure is as old as the question, however long the answer takes.
        var at = trader.Time.GetUtcNow();
        try
        {
            Take(symbols, await trader.Client.GetMarketMetricsAsync(symbols, cancel), now, at);
            if (lost) trader.Log.LogInformation("Market metrics are told again");
            lost = false;
        }
        catch (HttpRequestException e)
        {
            if (!lost) trader.Log.LogWarning("Market metrics not known: {Cause}", e.Message);
            lost = true;
            notBefore = now + (e is LoginRefusedException refused ? refused.Wait : RetryAfter);
        }
    }

    private void Take(IReadOnlyList<string> symbols, IReadOnlyDictionary<string, MarketMetrics> answer, TimeSpan now, DateTimeOffset at)
    {
        foreach (var symbol in symbols)
        {
            if (!answer.TryGetValue(symbol, out var metrics))
            {
                Untold(symbol, now);
                continue;
            }

            known[symbol] = new Asked(now, now);
            values.Put(symbol, metrics, at);
        }
    }

    private void Untold(string symbol, TimeSpan askedAt)
    {
        known[symbol] = new Asked(askedAt, null);
        values.Remove(symbol);
    }

    private void Forget(string symbol)
    {
        known.Remove(symbol);
        values.Remove(symbol);
    }

    /// <param name="ToldAt">When the broker last answered with a figure; null when it has none. Both on the monotonic clock.</param>
    private readonly record struct Asked(TimeSpan At, TimeSpan? ToldAt);
}
