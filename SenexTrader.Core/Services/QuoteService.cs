using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

/// <summary>Quote figures of single symbols and of working orders, by the same rules as a beat's.</summary>
public sealed class QuoteService(ILiveReader cache, TraderDirectory traders)
{
    private readonly LiveViews views = new(cache, traders);

    /// <summary>The quote figures under these names: feed symbols, or those of <see cref="OrderQuote"/>.</summary>
    public async Task<IReadOnlyDictionary<string, FigureSet>> ReadAsync(
        string user, IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        var orders = names.Where(n => OrderQuote.TryParse(n, out _, out _)).ToList();
        var figures = await ReadSymbolsAsync(user, [.. names.Except(orders)], cancel);
        foreach (var account in orders.GroupBy(AccountOf))
            await ReadOrdersAsync(new AccountKey(user, account.Key), [.. account], figures, cancel);
        return figures;
    }

    private async Task<Dictionary<string, FigureSet>> ReadSymbolsAsync(string user, IReadOnlyCollection<string> symbols, CancellationToken cancel)
    {
        if (symbols.Count == 0) return new Dictionary<string, FigureSet>(StringComparer.Ordinal);
        var scope = traders.Find(user).Scope;
        var (options, others) = (symbols.Where(StreamerSymbols.IsOption).ToList(), symbols.Where(s => !StreamerSymbols.IsOption(s)).ToList());
        var read = await cache.ReadAsync(
            [.. MarketView.KeysFor(scope, options, others), .. MarketView.MetricsKeysFor(scope, others)], cancel);
        var market = new MarketView(read, scope);
        return symbols.ToDictionary(s => s, s => QuoteMetrics.All(market, s, KindOf(s)), StringComparer.Ordinal);
    }

    // An order that is done has no quote any more; its row says so with the next beat.
    private async Task ReadOrdersAsync(AccountKey account, HashSet<string> names, Dictionary<string, FigureSet> into, CancellationToken cancel)
    {
        var live = await views.ReadAsync(account, [], cancel);
        foreach (var order in live.Account.LastKnownOrders.Where(o => o.IsWorking))
            if (OrderQuote.NameOf(account, order.Id) is var name && names.Contains(name))
                into[name] = OrderViews.Figures(order, live);
    }

    private static string AccountOf(string name) => OrderQuote.TryParse(name, out var account, out _) ? account : "";

    private static InstrumentKind KindOf(string symbol) =>
        StreamerSymbols.IsOption(symbol) ? InstrumentKind.EquityOption : InstrumentKind.Equity;
}
