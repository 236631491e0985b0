using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>
/// What several accounts were worth together, in dollars, at the times of which each of them tells: half of them would
/// look like a fall. One without a past over the span is left out and named.
/// </summary>
public static class NetLiqTogether
{
    public static NetLiqLine Of(HistorySpan span, IReadOnlyList<(AccountKey Key, string Name, Reading<NetLiqHistory> History)> accounts)
    {
        var told = accounts.Where(a => a.History.IsLive).ToList();
        var some = told.Where(a => a.History.Value.Points.Count > 0).Select(a => a.History).ToList();
        IReadOnlyList<LeftOut> leftOut =
            [.. accounts.Where(a => !told.Contains(a) || a.History.Value.Points.Count == 0).Select(a => new LeftOut(a.Key.ToString(), a.Name, Why(a.History)))];
        var sum = some.Count > 0 ? some.Aggregate((a, b) => a.With(b, Add))
            : told.Count > 0 ? told[0].History
            : Reading<NetLiqHistory>.Unavailable(leftOut[0].Gap);
        return new NetLiqLine(span, sum) { LeftOut = leftOut, Accounts = new Coverage(some.Count, accounts.Count, PartKind.Accounts) };
    }

    private static Gap Why(Reading<NetLiqHistory> history) =>
        history.IsLive ? new Gap(Reason.Rejected, Detail: "the broker has no history of it for this span") : history.Gap;

    private static NetLiqHistory Add(NetLiqHistory some, NetLiqHistory other)
    {
        var worth = other.Points.ToDictionary(p => p.At, p => p.Worth);
        return new NetLiqHistory([.. some.Points.Where(p => worth.ContainsKey(p.At)).Select(p => p with { Worth = p.Worth + worth[p.At] })]);
    }
}
