using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>Balances, exactly as the broker states them: nothing here is worked out by us but the sum over accounts.</summary>
public static class AccountStateService
{
    public static MetricCalculation Balance(Func<AccountState, decimal> pick) =>
        new(Portfolio: group => AcrossAccounts.Sum(group, account => account.State.Map(pick)));

    /// <summary>A balance that not every answer of the broker has.</summary>
    public static MetricCalculation Stated(Func<AccountState, decimal?> pick) =>
        new(Portfolio: group => AcrossAccounts.Sum(group, account => account.State.Then(state => pick(state) is { } stated
            ? account.State.Map(_ => stated)
            : Reading<decimal>.Unavailable(Reason.NotQuoted, state.UpdatedAt, "the broker does not state it"))));
}
