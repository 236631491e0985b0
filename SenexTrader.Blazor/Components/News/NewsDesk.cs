using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.News;

/// <summary>
/// Tells what is new by holding whole states against what was told before: a state that a slow circuit skipped loses
/// nothing, and nothing is told twice.
/// </summary>
public sealed class NewsDesk
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private AccountKey account;

    /// <summary>What happened since the last call, each group as one item. The first state of an account is no news.</summary>
    /// <param name="limits">When a position is worth a look to this user.</param>
    public IReadOnlyList<NewsItem> Take(AccountMetrics now, AttentionOptions limits)
    {
        if (account != now.Account)
        {
            told.Clear();
            begun.Clear();
            account = now.Account;
        }

        return [.. NewsSources.Of(now, limits).SelectMany(Fresh).GroupBy(i => (i.Kind, i.Group)).Select(Together)];
    }

    private List<NewsItem> Fresh(NewsSource source)
    {
        var items = source.Items.Where(i => told.Add(i.Id)).ToList();
        return begun.Add(source.Name) ? [] : items;
    }

    private static NewsItem Together(IGrouping<(NewsKind, string), NewsItem> group) =>
        group.First() with { Text = string.Join("; ", group.Select(i => i.Text)) };
}
