using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

/// <summary>Quote figures of single symbols, by the same rules as a beat's.</summary>
public sealed class QuoteService(ILiveReader cache, TraderDirectory traders)
{
    /// <summary>The quote figures of these feed symbols, from one read.</summary>
    public async Task<IReadOnlyDictionary<string, FigureSet>> ReadAsync(
        string user, IReadOnlyCollection<string> symbols, CancellationToken cancel)
    {
        var scope = traders.Find(user).Scope;
        var read = await cache.ReadAsync(
            [.. MarketView.KeysFor(scope, symbols.Where(IsOption), symbols.Where(s => !IsOption(s)))], cancel);
        var market = new MarketView(read, scope);
        return symbols.ToDictionary(s => s, s => QuoteMetrics.All(market, s, KindOf(s)), StringComparer.Ordinal);
    }

    // An option's feed symbol begins with a point; a future option's too.
    private static bool IsOption(string symbol) => symbol.StartsWith('.');

    private static InstrumentKind KindOf(string symbol) => IsOption(symbol) ? InstrumentKind.EquityOption : InstrumentKind.Equity;
}
