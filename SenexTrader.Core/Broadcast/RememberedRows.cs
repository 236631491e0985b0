using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// When an account can no longer be read its rows stay on the screen, with the reason: a trader must see what is missing
/// rather than an account that looks flat. Only what was held is remembered, never a figure.
/// </summary>
internal sealed class RememberedRows
{
    private readonly Dictionary<AccountKey, IReadOnlyList<Leg>> last = [];

    public IReadOnlyList<Leg> Of(AccountKey account) => last.GetValueOrDefault(account, []);

    public AccountMetrics Keep(AccountMetrics now)
    {
        if (now.PositionsGap is null) last[now.Account] = [.. now.Positions.SelectMany(p => p.Legs).Select(l => l.Leg)];
        return now;
    }

    public void Forget(string user)
    {
        foreach (var key in last.Keys.Where(k => k.User == user).ToList()) last.Remove(key);
    }
}
