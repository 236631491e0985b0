using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>Turns the broker's unsigned quantities and amounts into signed ones.</summary>
internal static class PositionReader
{
    /// <exception cref="BrokerException">A field is missing without which nothing can be said of the position; leaving it out would falsify sums.</exception>
    public static Leg Read(PositionRecord record, string? streamer, MarketSession session, TimeProvider time)
    {
        var symbol = record.Symbol ?? throw Missing("symbol", "?");
        var kind = InstrumentKinds.Of(record.InstrumentType);
        var updated = record.UpdatedAt ?? time.GetUtcNow();
        return new Leg(
            symbol,
            streamer,
            kind,
            record.UnderlyingSymbol is { Length: > 0 } underlying ? underlying : symbol,
            Signed(Required(record.Quantity, "quantity", symbol), record.QuantityDirection, symbol),
            Required(record.Multiplier, "multiplier", symbol),
            Required(record.AverageOpenPrice, "average-open-price", symbol),
            DailyClose(record, kind),
            RealizedToday(record, session),
            Terms(kind, symbol),
            record.CreatedAt ?? updated,
            updated);
    }

    private static decimal Signed(decimal quantity, string? direction, string symbol) => direction switch
    {
        "Long" => Math.Abs(quantity),
        "Short" => -Math.Abs(quantity),
        "Zero" => 0,
        _ when quantity == 0 => 0,
        _ => throw Missing("quantity-direction", symbol),
    };

    /// <summary>A stock is never worth exactly nothing: the broker writes 0 where it has no close yet. An option can be.</summary>
    private static decimal? DailyClose(PositionRecord record, InstrumentKind kind)
    {
        var close = record.AverageDailyMarketClosePrice ?? record.ClosePrice;
        return close == 0 && kind is not (InstrumentKind.EquityOption or InstrumentKind.FutureOption) ? null : close;
    }

    /// <summary>The broker leaves yesterday's figure standing until the next trade: its date tells, once a new session has begun.</summary>
    private static decimal RealizedToday(PositionRecord record, MarketSession session)
    {
        var begun = session.State is SessionState.Pre or SessionState.Regular or SessionState.Halted or SessionState.Post;
        if (begun && session.OpenAt is { } open && record.RealizedTodayDate < ExchangeTime.DateAt(open)) return 0;
        return record.RealizedToday is { } amount ? Effects.Signed(amount, record.RealizedTodayEffect) : 0;
    }

    private static OptionTerms? Terms(InstrumentKind kind, string symbol) => kind switch
    {
        InstrumentKind.EquityOption => OptionSymbol.TryParseOcc(symbol, out var terms) ? terms : null,
        InstrumentKind.FutureOption => FutureOptionSymbol.TryParse(symbol, out var terms, out _) ? terms : null,
        _ => null,
    };

    private static decimal Required(decimal? value, string field, string symbol) => value ?? throw Missing(field, symbol);

    private static BrokerException Missing(string field, string symbol) =>
        new($"The broker's record of position {symbol} has no usable {field}.");
}
