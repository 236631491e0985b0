using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Streaming;

/// <summary>What pages ask the broker once, beside the streams: each trader's questions go out with their own login.</summary>
public sealed class BrokerDesk(StreamManager streams) : IInstrumentSearch, IBrokerWatchlists, IOrderHistory, IHistoryWish
{
    public Task<IReadOnlyList<FoundSymbol>> SearchAsync(string user, string text, CancellationToken cancel) =>
        streams.ClientOf(user).SearchSymbolsAsync(text, cancel);

    public async Task<IReadOnlyList<BrokerWatchlist>> ReadAsync(string user, CancellationToken cancel)
    {
        var client = streams.ClientOf(user);
        var own = await client.GetWatchlistsAsync(isPublic: false, cancel);
        return [.. own, .. await client.GetWatchlistsAsync(isPublic: true, cancel)];
    }

    public async Task<PastActivity> ReadAsync(AccountKey account, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var client = streams.ClientOf(account.User);
        var orders = await client.GetOrdersAsync(account.Account, from, to, cancel);
        var transactions = await client.GetTransactionsAsync(account.Account, from, to, cancel);
        return PastActivity.Nothing.With(new PastActivity(orders, [.. transactions.Where(t => t.Date <= to)]));
    }

    public void Further(AccountKey account) => streams.Further(account);

    public Task<DateOnly?> FirstDayAsync(AccountKey account, CancellationToken cancel) =>
        streams.ClientOf(account.User).GetFirstDayAsync(account.Account, cancel);
}
