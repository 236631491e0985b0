using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker's REST service for one customer. Reading only.</summary>
/// <remarks>
/// Every method throws <see cref="LoginRefusedException"/> when the broker refuses the login, <see cref="BrokerException"/>
/// for its other refusals and for answers that cannot be read, and plain <see cref="HttpRequestException"/> when it cannot be reached.
/// </remarks>
public sealed class TastytradeClient : IDisposable
{
    /// <summary>The broker refuses addresses that are too long.</summary>
    private const int SymbolsPerRequest = 100;

    private readonly BrokerHttp http;
    private readonly BrokerReader reader;
    private readonly InstrumentLookup instruments;
    private readonly TimeProvider time;

    /// <param name="settings">The connection as the settings give it now.</param>
    /// <param name="random">For the jitter of repeated reads.</param>
    public TastytradeClient(Func<TastytradeConnection> settings, Random random, TimeProvider time)
    {
        this.time = time;
        http = new BrokerHttp(settings, random, time);
        reader = new BrokerReader(http.Open, time);
        instruments = new InstrumentLookup(reader);
    }

    public AccessTokens Tokens => http.Tokens;

    /// <summary>The open accounts of the customer.</summary>
    public async Task<IReadOnlyList<AccountInfo>> GetAccountsAsync(CancellationToken cancel)
    {
        var items = await reader.ListAsync("customers/me/accounts", BrokerJson.Default.AccountItem, cancel);
        return items.Select(i => i.Account).OfType<AccountRecord>()
            .Where(a => a is { IsClosed: not true, AccountNumber.Length: > 0 })
            .Select(a => new AccountInfo(a.AccountNumber!, a.Nickname ?? "", a.MarginOrCash ?? "")).ToList();
    }

    /// <summary>What an account holds, and apart from that what it closed today.</summary>
    /// <param name="session">Decides whether what was realized belongs to today.</param>
    public async Task<Holdings> GetHoldingsAsync(string account, MarketSession session, CancellationToken cancel)
    {
        var records = await reader.ListAsync(
            $"accounts/{account}/positions?include-closed-positions=true", BrokerJson.Default.PositionRecord, cancel);
        await instruments.LearnAsync(records.Where(r => r.Quantity != 0).ToList(), cancel);
        var legs = records.Select(r => ToLeg(r, session)).ToList();
        return new Holdings(legs.Where(l => l.Quantity != 0).ToList(), legs.Where(l => l.Quantity == 0).ToList());
    }

    public async Task<AccountState> GetBalancesAsync(string account, CancellationToken cancel) =>
        BalanceReader.Read(await reader.GetAsync($"accounts/{account}/balances", BrokerJson.Default.BalanceRecord, cancel), time);

    /// <summary>The orders of the trading day in any status, for that is what the broker calls live.</summary>
    public async Task<IReadOnlyList<Order>> GetLiveOrdersAsync(string account, CancellationToken cancel)
    {
        var records = await reader.ListAsync($"accounts/{account}/orders/live", BrokerJson.Default.OrderRecord, cancel);
        return records.Select(r => OrderReader.Read(r, time)).ToList();
    }

    /// <summary>The account's transactions between two of the exchange's dates, both included.</summary>
    /// <param name="until">Null for all until now.</param>
    public async Task<IReadOnlyList<Transaction>> GetTransactionsAsync(string account, DateOnly since, DateOnly? until, CancellationToken cancel)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"accounts/{account}/transactions?per-page=1000&sort=Asc&start-date={since:yyyy-MM-dd}");
        if (until is { } to) path += string.Create(CultureInfo.InvariantCulture, $"&end-date={to:yyyy-MM-dd}");
        var records = await reader.ListAsync(path, BrokerJson.Default.TransactionRecord, cancel);
        // A page that shifted while the next was asked for repeats an entry.
        return records.Select(TransactionReader.Read).DistinctBy(t => t.Id).ToList();
    }

    /// <summary>The exchange's date of the account's first transaction; null when it has none.</summary>
    public async Task<DateOnly?> GetFirstDayAsync(string account, CancellationToken cancel)
    {
        // Older than the broker: without a date it may take a later one of its own.
        var path = $"accounts/{account}/transactions?per-page=1&sort=Asc&start-date=2000-01-01";
        return await reader.FirstAsync(path, BrokerJson.Default.TransactionRecord, cancel) is { } first ? TransactionReader.Read(first).Date : null;
    }

    /// <summary>What the account was worth over a span, oldest first.</summary>
    public async Task<IReadOnlyList<NetLiqPoint>> GetNetLiqAsync(string account, HistorySpan span, CancellationToken cancel)
    {
        var records = await reader.ListAsync($"accounts/{account}/net-liq/history?time-back={span.Name}", BrokerJson.Default.NetLiqRecord, cancel);
        return records.Where(r => r.Time is not null && (r.TotalClose ?? r.Close) is not null)
            .Select(r => new NetLiqPoint(r.Time!.Value, (r.TotalClose ?? r.Close)!.Value))
            .OrderBy(p => p.At).DistinctBy(p => p.At).ToList();
    }

    /// <exception cref="LoginRefusedException">Also when the customer may not have market data; the broker's words are in it.</exception>
    public async Task<QuoteToken> GetQuoteTokenAsync(CancellationToken cancel)
    {
        try
        {
            var record = await reader.GetAsync("api-quote-tokens", BrokerJson.Default.QuoteTokenRecord, cancel);
            return QuoteTokenReader.Read(record, time);
        }
        catch (BrokerException e) when (e.Code.StartsWith("quote_streamer", StringComparison.Ordinal))
        {
            throw new LoginRefusedException($"tastytrade gives no market data to this customer. {e.Message} The account must be opened and funded.", said: e.Code);
        }
    }

    public async Task<MarketSession> GetEquitySessionAsync(CancellationToken cancel) => SessionReader.Read(
        await reader.GetAsync("market-time/equities/sessions/current", BrokerJson.Default.SessionRecord, cancel), time.GetUtcNow());

    /// <summary>True when the broker says that trading in this stock is halted; false also when it does not say.</summary>
    public async Task<bool> IsHaltedAsync(string equity, CancellationToken cancel)
    {
        var path = $"market-data/by-type?equity={Uri.EscapeDataString(equity)}";
        var records = await reader.ListAsync(path, BrokerJson.Default.MarketDataRecord, cancel);
        return records.Any(r => r.Symbol == equity && r.IsTradingHalted is true);
    }

    /// <summary>Volatility rank and beta by symbol; what the broker does not know is not in the answer.</summary>
    public async Task<IReadOnlyDictionary<string, MarketMetrics>> GetMarketMetricsAsync(IEnumerable<string> symbols, CancellationToken cancel)
    {
        var told = new Dictionary<string, MarketMetrics>(StringComparer.Ordinal);
        foreach (var some in symbols.Chunk(SymbolsPerRequest))
        {
            var path = $"market-metrics?symbols={string.Join(',', some.Select(Uri.EscapeDataString))}";
            foreach (var record in await reader.ListAsync(path, BrokerJson.Default.MetricsRecord, cancel))
                if (record.Symbol is { } symbol) told[symbol] = MetricsReader.Read(record);
        }

        return told;
    }

    /// <summary>The option chain, one entry per root.</summary>
    public Task<IReadOnlyList<ChainRecord>> GetNestedChainAsync(string underlying, CancellationToken cancel) =>
        reader.ListAsync($"option-chains/{Uri.EscapeDataString(underlying)}/nested", BrokerJson.Default.ChainRecord, cancel);

    /// <summary>The orders of these exchange dates, both included, in any status.</summary>
    public async Task<IReadOnlyList<Order>> GetOrdersAsync(string account, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var path = $"accounts/{account}/orders?start-date={from:yyyy-MM-dd}&end-date={to:yyyy-MM-dd}&per-page=200";
        var records = await reader.ListAsync(path, BrokerJson.Default.OrderRecord, cancel);
        return records.Select(r => OrderReader.Read(r, time)).ToList();
    }

    /// <summary>Instruments whose symbol begins with the text.</summary>
    public async Task<IReadOnlyList<FoundSymbol>> SearchSymbolsAsync(string text, CancellationToken cancel)
    {
        var records = await reader.ListAsync($"symbols/search/{Uri.EscapeDataString(text)}", BrokerJson.Default.SearchRecord, cancel);
        return await instruments.FindAsync(records, cancel);
    }

    /// <summary>The customer's own lists of symbols, or those that the broker makes.</summary>
    public async Task<IReadOnlyList<BrokerWatchlist>> GetWatchlistsAsync(bool isPublic, CancellationToken cancel)
    {
        var records = await reader.ListAsync(isPublic ? "public-watchlists" : "watchlists", BrokerJson.Default.WatchlistRecord, cancel);
        var lists = new List<BrokerWatchlist>();
        foreach (var record in records.Where(r => r is { Name.Length: > 0, WatchlistEntries.Count: > 0 }))
        {
            var entries = record.WatchlistEntries!.Select(e => new SearchRecord(e.Symbol, null, e.InstrumentType)).ToList();
            lists.Add(new BrokerWatchlist(record.Name!, isPublic, await instruments.FindAsync(entries, cancel)));
        }

        return lists;
    }

    public void Dispose() => http.Dispose();

    /// <summary>A position of the account stream, which may lack what REST knows.</summary>
    internal async Task<Leg> ReadPositionAsync(PositionRecord record, MarketSession session, CancellationToken cancel)
    {
        await instruments.LearnAsync([record], cancel);
        return ToLeg(record, session);
    }

    private Leg ToLeg(PositionRecord record, MarketSession session) =>
        PositionReader.Read(record, instruments.Find(record), session, time);
}
