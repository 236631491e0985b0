using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>Balances, exactly as the broker states them: nothing here is worked out by us.</summary>
public static class AccountStateService
{
    public static MetricCalculation Balance(Func<AccountState, decimal> pick) =>
        new(Portfolio: group => Figure.Of(group.Account.State.Map(pick)));
}
