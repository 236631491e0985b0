using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>What the broker itself knows of one account: its holdings, and its balances over the last minutes.</summary>
internal sealed class BrokerBook(SimulatedBroker broker, string account, TimeProvider time)
{
    private readonly Book book = broker.Services.GetRequiredService<Books>().Find(account)!;
    private readonly PositionJson json = broker.Services.GetRequiredService<PositionJson>();
    private readonly Balances balances = broker.Services.GetRequiredService<Balances>();
    private readonly List<(DateTimeOffset At, Balance Balance)> past = [];

    public IReadOnlyList<HeldLeg> Legs()
    {
        lock (book.Gate)
            return [.. book.Holdings.Where(h => h.Quantity != 0).Select(h => HeldLeg.Read(json.Of(account, h)))];
    }

    /// <summary>Takes down what the account is worth now.</summary>
    public void Sample()
    {
        lock (book.Gate) past.Add((time.GetUtcNow(), balances.Of(book)));
        if (past.Count > 20_000) past.RemoveRange(0, 10_000);
    }

    /// <summary>The least and the most a balance was around a moment; null before the first sample.</summary>
    public (decimal Least, decimal Most)? Around(DateTimeOffset at, Func<Balance, decimal> pick)
    {
        var near = past.Where(p => (p.At - at).Duration() <= TimeSpan.FromSeconds(1.5)).Select(p => pick(p.Balance)).ToList();
        return near.Count == 0 ? null : (near.Min(), near.Max());
    }
}
