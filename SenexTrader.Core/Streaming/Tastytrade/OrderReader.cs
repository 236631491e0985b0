using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class OrderReader
{
    /// <exception cref="BrokerException">A field without which the order means nothing is missing.</exception>
    public static Order Read(OrderRecord record, TimeProvider time)
    {
        if (!long.TryParse(record.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw new BrokerException("An order of the broker's has no usable id.");
        return new Order(
            id,
            record.UnderlyingSymbol ?? "",
            record.Status ?? throw Missing(id, "status"),
            record.OrderType ?? "",
            record.Price is { } price ? Effects.Signed(price, record.PriceEffect) : null,
            (record.Legs ?? []).Select(l => ReadLeg(l, id)).ToList(),
            record.UpdatedAt ?? time.GetUtcNow())
        {
            TimeInForce = record.TimeInForce ?? "",
            ReceivedAt = record.ReceivedAt,
            RejectReason = record.RejectReason,
        };
    }

    private static OrderLeg ReadLeg(OrderLegRecord leg, long id)
    {
        var action = leg.Action ?? throw Missing(id, "action");
        // The action alone has the sign: a number that came signed must not turn it.
        decimal Signed(decimal amount) => action.StartsWith("Sell", StringComparison.Ordinal) ? -Math.Abs(amount) : Math.Abs(amount);
        var fills = (leg.Fills ?? []).Select(f => new Fill(
            f.FillId ?? throw Missing(id, "fill-id"),
            Signed(f.Quantity ?? throw Missing(id, "quantity of a fill")),
            f.FillPrice ?? throw Missing(id, "fill-price"),
            f.FilledAt ?? DateTimeOffset.UnixEpoch)).ToList();
        // A notional order states money, no quantity, until it is filled.
        var quantity = leg.Quantity is { } stated ? Signed(stated) : fills.Sum(f => f.Quantity);
        return new OrderLeg(
            leg.Symbol ?? throw Missing(id, "symbol"), quantity, Signed(leg.RemainingQuantity ?? 0),
            action.EndsWith("to Open", StringComparison.Ordinal), fills);
    }

    private static BrokerException Missing(long id, string field) => new($"The broker's order {id} has no usable {field}.");
}
