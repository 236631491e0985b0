using System.Collections.Immutable;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Support;

/// <summary>Small states for hubs and pages.</summary>
internal static class States
{
    public static MetricsState Empty(AccountKey account, long beat) => new(
        account, beat, Given.Now, TimeSpan.FromTicks(Given.Now.UtcTicks), true,
        new AccountMetrics(
            account, Given.Now, MarketSession.Unknown, [], new CacheStatus("embedded", TimeSpan.Zero), [], [], FigureSet.Empty, [], null));

    public static FigureSet Figures(params (string Name, Figure Figure)[] figures) =>
        new(figures.ToImmutableSortedDictionary(f => f.Name, f => f.Figure, StringComparer.Ordinal));
}
