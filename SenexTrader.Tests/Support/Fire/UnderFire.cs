using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>
/// The whole program and a trader's page over the simulated broker, looked at by the oracle twice a second of fake time
/// while faults come and go.
/// </summary>
internal sealed class UnderFire : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100), LookEvery = TimeSpan.FromMilliseconds(500), Poll = TimeSpan.FromMilliseconds(1), Hitch = TimeSpan.FromMilliseconds(12), Pace = TimeSpan.FromMilliseconds(20);

    private readonly TapeMemory tape;
    private readonly BrokerBook book;
    private readonly IDisposable[] listening;
    private DateTimeOffset looked;
    private int stirs;

    private UnderFire(TradingApp app)
    {
        App = app;
        tape = new TapeMemory(app.Broker, app.Time);
        book = new BrokerBook(app.Broker, app.Owner.Account, app.Time);
        Oracle = new Oracle(tape, book, app.Time);
        Tab = new Tab(app);
        var changes = app.Get<LiveChanges>();
        listening = [changes.OnQuotes(_ => Interlocked.Increment(ref stirs)), changes.OnHurry(() => Interlocked.Increment(ref stirs))];
    }

    public TradingApp App { get; }

    public Tab Tab { get; }

    public Oracle Oracle { get; }

    public DateTimeOffset Now => App.Time.GetUtcNow();

    /// <summary>Starts it and waits until the page is whole.</summary>
    public static async Task<UnderFire> StartAsync(DateTimeOffset? at = null, string session = "open")
    {
        var fire = new UnderFire(await TradingApp.StartAsync(at: at, session: session)) { looked = DateTimeOffset.MinValue };
        fire.Oracle.Current = session switch { "ny" => null, "closed" => "closed", _ => "live" };
        fire.book.Sample();
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(60));
        return fire;
    }

    /// <summary>Starts it while a feed cannot be had: nothing of it may be on the page until <see cref="BackAsync"/>.</summary>
    public static async Task<UnderFire> StartWithoutAsync(Feed feed, params object[] faults)
    {
        var fire = new UnderFire(await TradingApp.StartAsync(faults: faults)) { looked = DateTimeOffset.MinValue };
        fire.Oracle.Whole = false;
        fire.Oracle.Dead(feed, TimeSpan.Zero);
        fire.book.Sample();
        return fire;
    }

    /// <summary>What the broker has on its books.</summary>
    public IReadOnlyList<HeldLeg> Legs => book.Legs();

    /// <summary>Lets time pass, looking at the page twice a second.</summary>
    /// <param name="step">Longer steps are for hours in which little happens.</param>
    public async Task PassAsync(double seconds, double step = 0.1)
    {
        for (var until = Now.AddSeconds(seconds); Now < until;) await StepAsync(TimeSpan.FromSeconds(step));
    }

    /// <summary>Lets time pass over the edge of a session, after which the market's numbers are in another state.</summary>
    public async Task CrossAsync(string state, TimeSpan within)
    {
        Oracle.Current = null;
        await UntilAsync(() => Tab.Cells().Where(c => c.Metric is "mark" or "pnl_open").All(c => c.State == state), within, $"all marks are {state}");
        Oracle.Current = state;
    }

    /// <summary>The feed says nothing more of a symbol, so that what it said last stands.</summary>
    public Task QuietAsync(string symbol)
    {
        tape.Quiet(symbol);
        return App.FaultAsync(new { kind = "silence-symbol", target = "dxlink", symbol });
    }

    /// <summary>Remembers what the market tells of symbols that are not held yet.</summary>
    public void Follow(params IEnumerable<string> symbols)
    {
        foreach (var symbol in symbols) tape.Follow(symbol);
    }

    /// <summary>From now on the symbol counts again.</summary>
    public void Heard(string symbol) => tape.Speak(symbol);

    /// <summary>Lets time pass until it holds.</summary>
    public async Task UntilAsync(Func<bool> holds, TimeSpan within, string what)
    {
        for (var until = Now + within; !holds();)
        {
            if (Now >= until) Assert.Fail($"Not within {within.TotalSeconds:0.0} s: {what}. Now wrong: {Wrong()}");
            await StepAsync(Step);
        }
    }

    /// <summary>Waits until nothing is missing that the broker has; from then on whatever is missing counts.</summary>
    public async Task UntilWholeAsync(TimeSpan within)
    {
        Oracle.Whole = false;
        await UntilAsync(() => Glance(whole: true) is { Cells: > 400, FalseBlank.Count: 0 }, within, "the page is whole again");
        Oracle.Whole = true;
    }

    /// <summary>Puts a fault on that lets the truth through, if more slowly or with noise: nothing may go blank.</summary>
    public Task AnnoyAsync(string kind, string target, object? more = null) => App.FaultAsync(Order(kind, target, null, more));

    /// <summary>Puts a fault on that may blank numbers for a while, but after which what is shown is true again.</summary>
    public Task ShakeAsync(string kind, string target, double? seconds = null, object? more = null)
    {
        Oracle.Whole = false;
        return App.FaultAsync(Order(kind, target, seconds, more));
    }

    /// <summary>Takes a feed away for a while: from then on its numbers must go, and stay away until <see cref="BackAsync"/>.</summary>
    /// <param name="unnoticed">How long nobody can know.</param>
    public Task LoseAsync(Feed feed, string kind, double unnoticed = 0, object? more = null)
    {
        Oracle.Whole = false;
        Oracle.Dead(feed, TimeSpan.FromSeconds(unnoticed));
        return App.FaultAsync(Order(kind, feed == Feed.Market ? "dxlink" : "account", 3600, more));
    }

    /// <summary>Ends every fault and waits until the page is whole again.</summary>
    public async Task BackAsync(double within)
    {
        await App.EndFaultsAsync();
        Oracle.Alive(Feed.Market);
        Oracle.Alive(Feed.Account);
        await UntilWholeAsync(TimeSpan.FromSeconds(within));
    }

    /// <summary>The feed's present connection; it grows with each.</summary>
    public long Connection(string feed) => App.Latest(App.Owner)!.Feeds.Single(f => f.Feed == feed).Epoch;

    /// <summary>What any feed, or the cache, was away for, as the status page tells it.</summary>
    public IReadOnlyList<FeedGap> Gaps => [.. App.Latest(App.Owner)!.History.SelectMany(h => h.Gaps)];

    /// <summary>The numbers that claim to be true now, and those that do not; each of the latter must say why.</summary>
    public (int Claimed, int Blank) Count()
    {
        var cells = Tab.Cells();
        Assert.All(cells.Where(c => c.State == "unavailable"), c => Assert.True(c is { Reason: not null, Text: "—" }, c.ToString()));
        return (cells.Count(c => c.ClaimsTruth), cells.Count(c => c.State == "unavailable"));
    }

    /// <summary>The numbers that claim to be true now, in words.</summary>
    public IReadOnlyList<string> Claims => [.. Tab.Cells().Where(c => c.ClaimsTruth).Select(c => c.ToString())];

    /// <summary>No lie and no needless blank in all that was seen.</summary>
    public void Judge()
    {
        FireReport.Add(Oracle.Verdict);
        Assert.True(Oracle.Verdict.Compared > 1000, $"Hardly anything was compared: {Oracle.Verdict}");
        Assert.True(Oracle.Verdict.FalseLive.Count == 0, $"{Oracle.Verdict}\n{string.Join('\n', Oracle.Verdict.FalseLive.Take(12))}\n{string.Join('\n', Gaps)}");
        Assert.True(Oracle.Verdict.FalseBlank.Count == 0, $"{Oracle.Verdict}\n{string.Join('\n', Oracle.Verdict.FalseBlank.Take(12))}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var l in listening) l.Dispose();
        tape.Dispose();
        await Tab.DisposeAsync();
        await App.DisposeAsync();
    }

    /// <summary>What is wrong now, uncounted.</summary>
    private Verdict Glance(bool whole) => Oracle.Glance(Tab.Cells(), App.Latest(App.Owner), whole);

    private async Task StepAsync(TimeSpan step)
    {
        await MoveAsync(step);
        if (Now - looked < LookEvery) return;
        await CatchUpAsync();
        looked = Now;
        Oracle.Look(Tab.Cells(), App.Latest(App.Owner));
    }

    private async Task MoveAsync(TimeSpan step)
    {
        var before = TimeProvider.System.GetTimestamp();
        App.Time.Advance(step);
        await StillAsync(Poll, 2);
        // Sockets that are being opened stir nothing, and need real time.
        if (Pace - TimeProvider.System.GetElapsedTime(before) is { Ticks: > 0 } rest)
            await Task.Delay(rest, TimeProvider.System, TestContext.Current.CancellationToken);
        book.Sample();
    }

    /// <summary>
    /// On a busy machine the fake clock runs ahead of real sockets and threads. What is wrong is therefore looked at again
    /// in slow motion: a number that is stale stays stale, one that is on its way arrives.
    /// </summary>
    private async Task CatchUpAsync()
    {
        // One that does not arrive counts from then on, and need not be waited for again.
        if (Oracle.Verdict.FalseLive.Count + Oracle.Verdict.FalseBlank.Count > 0) return;
        for (var i = 0; i < 30 && Glance(Oracle.Whole) is not { FalseLive.Count: 0, FalseBlank.Count: 0 }; i++)
        {
            App.Time.Advance(Step / 2);
            await StillAsync(10 * Poll, 2);
            book.Sample();
            if (i == 10) Oracle.Verdict.Lag();
        }
    }

    /// <summary>
    /// Gives real sockets and threads the time they need for what a step set going: until nothing stirs any more, nothing waits
    /// for a thread, and the machine answers at once.
    /// </summary>
    private async Task StillAsync(TimeSpan poll, int polls)
    {
        var (seen, quiet) = (-1, 0);
        for (var i = 0; i < 60 && quiet < polls; i++)
        {
            var before = TimeProvider.System.GetTimestamp();
            await Task.Delay(poll, TimeProvider.System, TestContext.Current.CancellationToken);
            var busy = ThreadPool.PendingWorkItemCount > 0 || TimeProvider.System.GetElapsedTime(before) > 2 * poll + Hitch;
            var now = Volatile.Read(ref stirs) + Tab.Renders;
            quiet = now == seen && !busy ? quiet + 1 : 0;
            seen = now;
        }
    }

    private static Dictionary<string, object?> Order(string kind, string target, double? seconds, object? more)
    {
        var order = new Dictionary<string, object?> { ["kind"] = kind, ["target"] = target };
        if (seconds is not null) order["seconds"] = seconds;
        foreach (var property in more?.GetType().GetProperties() ?? []) order[property.Name] = property.GetValue(more);
        return order;
    }

    private string Wrong() => string.Join("; ", Glance(whole: true).FalseBlank.Take(5));
}
