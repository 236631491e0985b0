using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class TransactionReader
{
    /// <exception cref="BrokerException">A field is missing without which sums would be wrong.</exception>
    public static Transaction Read(TransactionRecord record)
    {
        if (!long.TryParse(record.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw new BrokerException("A transaction of the broker's has no usable id.");
        var at = record.ExecutedAt ?? throw Missing(id, "executed-at");
        return new Transaction(
            id,
            record.TransactionType ?? throw Missing(id, "transaction-type"),
            record.TransactionSubType ?? "",
            record.Symbol,
            record.UnderlyingSymbol ?? record.Symbol,
            InstrumentKinds.Of(record.InstrumentType),
            Signed(record),
            Opens(record.Action),
            Effects.Signed(record.Value ?? throw Missing(id, "value"), record.ValueEffect),
            Fees(record),
            record.TransactionDate ?? ExchangeTime.DateAt(at),
            at,
            long.TryParse(record.OrderId, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : null);
    }

    private static decimal? Signed(TransactionRecord record) => (record.Quantity, record.Action) switch
    {
        ({ } quantity, { } action) when action.StartsWith("Sell", StringComparison.Ordinal) => -Math.Abs(quantity),
        ({ } quantity, { } action) when action.StartsWith("Buy", StringComparison.Ordinal) => Math.Abs(quantity),
        _ => null,
    };

    private static bool? Opens(string? action) => action switch
    {
        null => null,
        _ when action.EndsWith("to Open", StringComparison.Ordinal) => true,
        _ when action.EndsWith("to Close", StringComparison.Ordinal) => false,
        _ => null,
    };

    private static decimal Fees(TransactionRecord r) =>
        Fee(r.Commission, r.CommissionEffect) + Fee(r.ClearingFees, r.ClearingFeesEffect) + Fee(r.RegulatoryFees, r.RegulatoryFeesEffect)
        + Fee(r.ProprietaryIndexOptionFees, r.ProprietaryIndexOptionFeesEffect) + Fee(r.OtherCharge, r.OtherChargeEffect);

    // A fee without an effect is paid, not received.
    private static decimal Fee(decimal? amount, string? effect) => amount is { } a ? Effects.Signed(effect is null ? -Math.Abs(a) : a, effect) : 0;

    private static BrokerException Missing(long id, string field) => new($"The broker's transaction {id} has no usable {field}.");
}
