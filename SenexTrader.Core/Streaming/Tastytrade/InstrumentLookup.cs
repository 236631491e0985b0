using System.Collections.Concurrent;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>
/// Feed symbols of positions: the record's own, else what the broker's instrument list says, else computed.
/// What cannot be told stays unknown: the leg is kept and shown, and nothing of it can be live.
/// </summary>
internal sealed class InstrumentLookup(BrokerReader reader)
{
    /// <summary>More make the address too long.</summary>
    private const int MostPerCall = 100;

    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>Asks the broker for the symbols that the records lack and that were never asked for.</summary>
    public async Task LearnAsync(IReadOnlyCollection<PositionRecord> records, CancellationToken cancel)
    {
        var missing = records
            .Where(r => string.IsNullOrEmpty(r.StreamerSymbol) && !string.IsNullOrEmpty(r.Symbol) && !known.ContainsKey(r.Symbol))
            .GroupBy(r => InstrumentKinds.Of(r.InstrumentType));
        foreach (var kind in missing)
            if (InstrumentKinds.PathOf(kind.Key) is { } path)
                foreach (var chunk in kind.Select(r => r.Symbol!).Distinct().Chunk(MostPerCall))
                    await AskAsync(path, chunk, cancel);
    }

    public string? Find(PositionRecord record)
    {
        if (!string.IsNullOrEmpty(record.StreamerSymbol)) return record.StreamerSymbol;
        var symbol = record.Symbol ?? "";
        return known.GetValueOrDefault(symbol) ?? StreamerSymbols.Of(InstrumentKinds.Of(record.InstrumentType), symbol);
    }

    /// <summary>Instruments the broker named, with their feed symbols: it is asked only where they cannot be computed.</summary>
    public async Task<IReadOnlyList<FoundSymbol>> FindAsync(IReadOnlyList<SearchRecord> named, CancellationToken cancel)
    {
        var records = named.Where(n => n.Symbol is { Length: > 0 })
            .Select(n => (Named: n, Record: new PositionRecord { Symbol = n.Symbol, InstrumentType = n.InstrumentType ?? InstrumentKinds.Word(SymbolKinds.Of(n.Symbol!)) }))
            .ToList();
        await LearnAsync([.. records.Select(r => r.Record).Where(r => StreamerSymbols.Of(InstrumentKinds.Of(r.InstrumentType), r.Symbol!) is null)], cancel);
        return [.. records.Select(r => new FoundSymbol(
            r.Record.Symbol!, r.Named.Description ?? "", InstrumentKinds.Of(r.Record.InstrumentType), Find(r.Record)))];
    }

    private async Task AskAsync(string path, string[] symbols, CancellationToken cancel)
    {
        var query = string.Join('&', symbols.Select(s => "symbol[]=" + Uri.EscapeDataString(s)));
        try
        {
            foreach (var item in await reader.ListAsync($"{path}?{query}", BrokerJson.Default.InstrumentRecord, cancel))
                if (item.Symbol is { } symbol && !string.IsNullOrEmpty(item.StreamerSymbol)) known[symbol] = item.StreamerSymbol;
        }
        catch (BrokerException e) when (e.StatusCode is >= System.Net.HttpStatusCode.BadRequest and < System.Net.HttpStatusCode.InternalServerError)
        {
            // A list that does not know one of them may refuse all: computing is the way out, below.
        }

        foreach (var symbol in symbols) known.TryAdd(symbol, null);
    }
}
