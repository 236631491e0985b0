using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>A transaction in the broker's words; money movements have no instrument, action, quantity or price.</summary>
public static class TransactionJson
{
    public static JsonObject Of(string account, Transaction t)
    {
        var json = new JsonObject { ["id"] = t.Id, ["account-number"] = account };
        if (t.Instrument is { } instrument)
        {
            json["symbol"] = t.ShownSymbol ?? instrument.Symbol;
            json["instrument-type"] = instrument.Type;
            json["underlying-symbol"] = instrument.Underlying.Symbol;
        }
        json["transaction-type"] = t.Type;
        json["transaction-sub-type"] = t.SubType;
        json["description"] = t.Description;
        if (t.Action is not null)
        {
            json["action"] = t.Action;
            json["quantity"] = WireText.Money(Math.Abs(t.ShownQuantity ?? t.Quantity));
            json["price"] = WireText.Money(t.ShownPrice ?? t.Price);
        }
        json["executed-at"] = WireText.Time(t.At);
        json["transaction-date"] = WireText.Date(t.Date);
        json.Signed("value", t.Value).Signed("net-value", t.NetValue);
        if (t.Type == "Trade")
            json.Signed("regulatory-fees", -t.Fees.Regulatory).Signed("clearing-fees", -t.Fees.Clearing)
                .Signed("commission", -t.Fees.Commission).Signed("proprietary-index-option-fees", -t.Fees.IndexOption);
        json["is-estimated-fee"] = true;
        if (t.OrderId is { } order)
        {
            json["order-id"] = order;
            json["ext-exec-id"] = t.ExecutionId;
            json["ext-group-fill-id"] = "0";
            json["destination-venue"] = "TEST_A";
            json["leg-count"] = t.LegCount;
        }
        json["currency"] = "USD";
        return json;
    }
}
