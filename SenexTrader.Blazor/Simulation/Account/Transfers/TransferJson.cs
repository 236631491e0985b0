using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account.Transfers;

/// <summary>A transfer in the broker's words.</summary>
public static class TransferJson
{
    public static JsonObject Of(Transfer transfer) => new()
    {
        ["id"] = transfer.Id,
        ["account-number"] = transfer.Account,
        ["amount"] = WireText.Money(transfer.Amount),
        ["bank-account-type"] = "Checking",
        ["banking-date"] = WireText.Date(transfer.BankingDay),
        ["created-at"] = WireText.Time(transfer.CreatedAt),
        ["direction"] = transfer.IsDeposit ? "Deposit" : "Withdrawal",
        ["disbursement-type"] = "Partial Balance",
        ["ext-transfer-id"] = string.Create(CultureInfo.InvariantCulture, $"ACH{transfer.Id:00000000}"),
        ["funds-available-date"] = WireText.Date(transfer.BankingDay),
        ["is-cancelable"] = false,
        ["is-clearing-accepted"] = transfer.CompletedAt is not null,
        ["state"] = transfer.CompletedAt is null ? "Pending" : "Completed",
        ["transfer-method"] = "ACH",
        ["updated-at"] = WireText.Time(transfer.CompletedAt ?? transfer.CreatedAt),
    };
}
