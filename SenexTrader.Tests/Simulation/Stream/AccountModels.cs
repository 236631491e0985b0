namespace SenexTrader.Tests.Simulation.Stream;

/// <summary>What clients' typed models require of notices of the account stream, by field and kind.</summary>
internal static class AccountModels
{
    private static readonly StrictModel Entry = StrictModel.Of(["symbol", "instrument-type", "quantity-type"], numbers: ["quantity", "quantity-numeric"]);

    private static readonly StrictModel Leg = StrictModel.Of(["symbol", "instrument-type", "action"], numbers: ["fill-quantity", "order-quantity"]);

    private static readonly StrictModel Node = StrictModel.Of(["node-type", "id", "description"]) with
    {
        Lists = new() { ["entries"] = Entry, ["legs"] = Leg },
        MayLack = ["legs"],
    };

    private static readonly StrictModel Computed = StrictModel.Of([],
        numbers: ["gcd-open-quantity"],
        signed: ["total-fees", "total-commissions", "realized-gain", "realized-gain-with-fees", "total-opening-cost", "total-closing-cost", "total-cost"],
        times: ["updated-at", "opened-at", "last-occurred-at"],
        flags: ["open", "winner-realized-and-closed", "winner-realized", "winner-realized-with-fees", "fees-missing"],
        whole: ["roll-count", "started-at-days-to-expiration", "duration"]) with
    { Lists = new() { ["open-entries"] = Entry } };

    public static readonly StrictModel OrderChain = StrictModel.Of(["account-number", "description", "underlying-symbol"],
        numbers: ["id"], times: ["updated-at", "created-at"], whole: ["lite-nodes-sizes"]) with
    {
        Lists = new() { ["lite-nodes"] = Node },
        Objects = new() { ["computed-data"] = Computed },
    };

    public static readonly StrictModel YearGain = StrictModel.Of(["account-number", "symbol", "instrument-type"],
        signed: ["fees", "commissions", "yearly-realized-gain", "realized-lot-gain"], whole: ["year"]);

    public static readonly StrictModel ExternalTransaction = StrictModel.Of(
        ["account-number", "bank-account-type", "direction", "disbursement-type", "ext-transfer-id", "state", "transfer-method", "banking-date", "funds-available-date"],
        numbers: ["amount"], times: ["created-at", "updated-at"], flags: ["is-cancelable", "is-clearing-accepted"], whole: ["id"]);
}
