using System.Numerics;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>
/// How the accounts of one person add up. Those that can be told are added, the others are named; a sum without one of
/// them is partial. Of a single account its own reading stands as it is.
/// </summary>
public static class AcrossAccounts
{
    public static Figure Sum(GroupView group, Func<AccountView, Reading<decimal>> pick) => group.Accounts is [var only]
        ? Figure.Of(pick(only.View))
        : Figure.Of(Total(group, pick));

    /// <summary>The same with its coverage, for what is worked out from it.</summary>
    public static Total<decimal> Total(GroupView group, Func<AccountView, Reading<decimal>> pick)
    {
        var total = Sums.OfComplete([.. group.Accounts.Select(a => (a.Key.ToString(), a.Name, pick(a.View)))], group.Market.At);
        return total with { Coverage = total.Coverage with { Of = PartKind.Accounts } };
    }

    /// <summary>A sum over positions, once some accounts cannot be told: what they hold is in no count of positions.</summary>
    public static Total<T> Without<T>(Total<T> total, IReadOnlyList<LeftOut> untold, int accounts)
        where T : INumber<T>
    {
        var coverage = new Coverage(accounts - untold.Count, accounts, PartKind.Accounts);
        return new Total<T>(total.Sum, coverage, [.. untold, .. total.LeftOut]);
    }
}
