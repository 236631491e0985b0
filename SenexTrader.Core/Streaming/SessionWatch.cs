using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>Asks the broker which session the market is in, every 30 seconds and when it should change.</summary>
public sealed class SessionWatch
{
    public static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(30);

    /// <summary>The broker's clock may be a little behind ours.</summary>
    private static readonly TimeSpan AfterEdge = TimeSpan.FromSeconds(1);

    /// <summary>An answer older than this is worth nothing.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(60);

    private readonly TastytradeClient client;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly LiveTable table;
    private readonly LiveMap<MarketSession> values;
    private readonly string id;
    private readonly Epochs epochs;
    private volatile Known? last;
    private bool lost;

    public SessionWatch(Trader trader, TastytradeClient client, LiveWriter writer, Epochs epochs, TimeProvider time, ILogger log)
    {
        (this.client, this.epochs, this.time, this.log) = (client, epochs, time, log);
        table = new LiveTable(writer);
        values = table.Map(CacheKeys.Session);
        id = CacheKeys.EquitySession(trader.Scope);
    }

    /// <summary>The session as last told; unknown when that was too long ago.</summary>
    public MarketSession Current =>
        last is { } known && time.GetUtcNow() - known.At <= Validity ? known.Session : MarketSession.Unknown;

    /// <summary>Asks until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        table.Begin(epochs.Next());
        while (true)
        {
            var known = await AskAsync(cancel);
            await Task.Delay(WaitFor(known), time, cancel);
        }
    }

    private async Task<MarketSession> AskAsync(CancellationToken cancel)
    {
        try
        {
            var known = await client.GetEquitySessionAsync(cancel);
            if (lost) log.LogInformation("Market session known again: {State}", known.State);
            last = new Known(known, time.GetUtcNow());
            lost = false;
            values.Put(id, known, last.At);
        }
        catch (HttpRequestException e)
        {
            if (!lost) log.LogWarning("Market session not known: {Cause}", e.Message);
            lost = true;
            if (Current == MarketSession.Unknown) values.Remove(id);
        }

        return Current;
    }

    private TimeSpan WaitFor(MarketSession known)
    {
        var now = time.GetUtcNow();
        if (SessionReader.NextEdge(known, now) is not { } edge) return AskEvery;
        var until = edge + AfterEdge - now;
        return until < AskEvery ? until : AskEvery;
    }

    private sealed record Known(MarketSession Session, DateTimeOffset At);
}
