using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Tests.Components.Support;

/// <summary>The broker's answers of a component's test; the real ones are asked for in the streaming tests.</summary>
internal sealed class Broker : IInstrumentSearch, IBrokerWatchlists, IOrderHistory, IHistoryWish, IMarketWatch
{
    public static readonly FoundSymbol Spy = new("SPY", "SPDR S&P 500 ETF Trust", InstrumentKind.Equity, "SPY");
    public static readonly FoundSymbol Spyg = new("SPYG", "SPDR Growth", InstrumentKind.Equity, "SPYG");

    public Exception? Fault { get; set; }

    public List<string> Asked { get; } = [];

    public List<BrokerWatchlist> Lists { get; } = [new("Favourites", false, [Spy]), new("Liquid ETFs", true, [Spy, Spyg])];

    public PastActivity Past { get; set; } = new([], []);

    /// <summary>What is told of one stretch of one account; where it is not set, the past is that of any.</summary>
    public Func<AccountKey, DateOnly, PastActivity>? PastOf { get; set; }

    public DateOnly? FirstDay { get; set; } = new(2024, 2, 1);

    /// <summary>What is asked of the feed now, per watcher.</summary>
    public List<IReadOnlyCollection<string>> Watched { get; } = [];

    /// <summary>Completes the answers one by one, when set.</summary>
    public Func<string, Task>? Before { get; set; }

    /// <summary>The lists are given when it ends.</summary>
    public Task BeforeLists { get; set; } = Task.CompletedTask;

    public async Task<IReadOnlyList<FoundSymbol>> SearchAsync(string user, string text, CancellationToken cancel)
    {
        Asked.Add(text);
        if (Before is not null) await Before(text).WaitAsync(cancel);
        if (Fault is not null) throw Fault;
        return [.. new[] { Spy, Spyg }.Where(s => s.Symbol.StartsWith(text, StringComparison.Ordinal))];
    }

    public async Task<IReadOnlyList<BrokerWatchlist>> ReadAsync(string user, CancellationToken cancel)
    {
        await BeforeLists.WaitAsync(cancel);
        return Fault is null ? Lists : throw Fault;
    }

    public Task<PastActivity> ReadAsync(AccountKey account, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        Asked.Add($"{from:yyyy-MM-dd} {to:yyyy-MM-dd}");
        if (Fault is not null) return Task.FromException<PastActivity>(Fault);
        return PastOf is null ? Task.FromResult(Past) : Task.Run(() => PastOf(account, from), cancel);
    }

    public Task<DateOnly?> FirstDayAsync(AccountKey account, CancellationToken cancel) => Task.FromResult(FirstDay);

    public List<AccountKey> Wishes { get; } = [];

    public void Further(AccountKey account) => Wishes.Add(account);

    public IDisposable Watch(string user, IReadOnlyCollection<string> streamerSymbols)
    {
        Watched.Add(streamerSymbols);
        return new Left(() => Watched.Remove(streamerSymbols));
    }

    private sealed class Left(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
