using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// When an account can no longer be read its rows stay on the screen, empty and with the reason: a trader must see what
/// is missing rather than an account that looks flat. Only the rows are remembered, never a figure.
/// </summary>
internal sealed class RememberedRows
{
    private readonly Dictionary<AccountKey, IReadOnlyList<UnderlyingMetrics>> last = [];

    public AccountMetrics Keep(AccountMetrics now)
    {
        if (now.PositionsGap is not { } gap || now.Underlyings.Count > 0)
        {
            last[now.Account] = now.Underlyings;
            return now;
        }

        return last.TryGetValue(now.Account, out var rows)
            ? now with { Underlyings = [.. rows.Select(r => Blank(r, gap))] }
            : now;
    }

    public void Forget(string user)
    {
        foreach (var key in last.Keys.Where(k => k.User == user).ToList()) last.Remove(key);
    }

    private static UnderlyingMetrics Blank(UnderlyingMetrics row, Gap gap) => row with
    {
        Figures = row.Figures.Without(gap),
        Positions = [.. row.Positions.Select(p => p with
        {
            Figures = p.Figures.Without(gap),
            Legs = [.. p.Legs.Select(l => l with { Figures = l.Figures.Without(gap) })],
        })],
    };
}
