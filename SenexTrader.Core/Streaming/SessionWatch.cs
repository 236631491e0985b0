using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>Asks the broker which session the market is in, every 30 seconds and when it should change.</summary>
public sealed class SessionWatch
{
    public static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(30);

    /// <summary>The broker's clock may be a little behind ours.</summary>
    private static readonly TimeSpan AfterEdge = TimeSpan.FromSeconds(1);

    /// <summary>An answer older than this is worth nothing, unless it was that the market is closed.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(60);

    /// <summary>The broker names the regular open; trading before it begins at four in New York, five and a half hours earlier.</summary>
    private static readonly TimeSpan BeforeOpen = TimeSpan.FromHours(5.5);

    /// <summary>Who asks in between cannot wait long.</summary>
    private static readonly TimeSpan SoonLimit = TimeSpan.FromSeconds(1);

    private readonly TraderContext trader;
    private readonly LiveTable table;
    private readonly LiveMap<MarketSession> values;
    private readonly string id;
    private volatile Task? asking;
    private volatile Known? last;
    private volatile bool lost;
    private volatile bool halted;

    internal SessionWatch(TraderContext trader)
    {
        this.trader = trader;
        table = new LiveTable(trader.Writer);
        values = table.Map(CacheKeys.Session);
        id = CacheKeys.EquitySession(trader.Trader.Scope);
    }

    /// <summary>Rings when another session has begun: what the broker counts by the day begins anew.</summary>
    public Bell Turned { get; } = new();

    /// <summary>The session as last told; unknown when that was too long ago.</summary>
    public MarketSession Current => Valid?.Session ?? MarketSession.Unknown;

    /// <summary>The open session, for judging silence; null when the market is not open or not known.</summary>
    public OpenSession? Open => Valid?.Open;

    private Known? Valid => last is { } known && trader.Time.Uptime() <= known.Until ? known : null;

    /// <summary>Asks until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        table.Begin(trader.Epochs.Next());
        while (true)
        {
            if (halted) await AskHaltAsync(cancel);
            await (asking = AskAsync(cancel));
            await Task.Delay(Wait(), trader.Time, cancel);
        }
    }

    /// <summary>Waits until the session is known, for a second at most.</summary>
    public Task KnowAsync(CancellationToken cancel) => Valid is not null
        ? Task.CompletedTask
        : SoonAsync(c => asking is { IsCompleted: false } running ? running.WaitAsync(c) : AskAsync(c), cancel);

    /// <summary>Asks once more, and whether the market is halted; what is known stands when the broker does not answer within a second.</summary>
    public async Task AskSoonAsync(CancellationToken cancel)
    {
        await SoonAsync(c => Task.WhenAll(AskHaltAsync(c), AskAsync(c)), cancel);
        Learn();
    }

    internal void Retire() => table.Retire();

    private async Task SoonAsync(Func<CancellationToken, Task> ask, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(SoonLimit, trader.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        await ask(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    private async Task AskAsync(CancellationToken cancel)
    {
        try
        {
            var known = await trader.Client.GetEquitySessionAsync(cancel);
            if (lost) trader.Log.LogInformation("Market session known again: {State}", known.State);
            lost = false;
            Learn(known);
        }
        catch (HttpRequestException e)
        {
            if (!lost) trader.Log.LogWarning("Market session not known: {Cause}", e.Message);
            lost = true;
            if (Current == MarketSession.Unknown) values.Remove(id);
        }
    }

    /// <summary>The benchmark stands for the whole market: when it is halted, everything is.</summary>
    private async Task AskHaltAsync(CancellationToken cancel)
    {
        try
        {
            var now = await trader.Client.IsHaltedAsync(SubscriptionPlan.Benchmark, cancel);
            if (now == halted) return;
            halted = now;
            trader.Log.LogWarning("Trading in {Benchmark} is {State}", SubscriptionPlan.Benchmark, now ? "halted" : "no longer halted");
            trader.Writer.Signal(new LiveSignal(SignalKind.PulseChanged, trader.Trader.User));
        }
        catch (HttpRequestException e)
        {
            trader.Log.LogDebug("Not known whether trading is halted: {Cause}", e.Message);
        }
    }

    private void Learn()
    {
        if (Valid is { } known) Learn(known.Told, known.At);
    }

    private void Learn(MarketSession told) => Learn(told, trader.Time.Uptime());

    private void Learn(MarketSession told, TimeSpan at)
    {
        var session = halted && told.IsOpen ? told with { State = SessionState.Halted } : told;
        if (session == Valid?.Session && at == last?.At) return;
        var now = trader.Time.GetUtcNow();
        var turned = last is { } before && before.Session.State != session.State;
        last = new Known(told, session, OpenSession.After(Open, session, now, trader.Time.Uptime()), at, at + Life(told, now));
        values.Put(id, session, now);
        if (!turned) return;
        Turned.Ring();
        // What the market's numbers call themselves has changed with it.
        trader.Writer.Signal(new LiveSignal(SignalKind.PulseChanged, trader.Trader.User));
    }

    /// <summary>A closed market stays closed until it can open, also while the broker does not answer.</summary>
    private static TimeSpan Life(MarketSession told, DateTimeOffset now) =>
        told.IsAtClose && told.NextOpenAt - BeforeOpen - now is { } left && left > Validity ? left : Validity;

    private TimeSpan Wait()
    {
        var now = trader.Time.GetUtcNow();
        if (SessionReader.NextEdge(Current, now) is not { } edge) return AskEvery;
        var until = edge + AfterEdge - now;
        return until < AskEvery ? until : AskEvery;
    }

    private sealed record Known(MarketSession Told, MarketSession Session, OpenSession? Open, TimeSpan At, TimeSpan Until);
}
