using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class BalanceReader
{
    /// <exception cref="BrokerException">A figure that we show is missing.</exception>
    public static AccountState Read(BalanceRecord record, TimeProvider time) => new(
        Required(record.NetLiquidatingValue, "net-liquidating-value"),
        Required(record.CashBalance, "cash-balance"),
        Required(record.EquityBuyingPower, "equity-buying-power"),
        Required(record.DerivativeBuyingPower, "derivative-buying-power"),
        record.MaintenanceRequirement,
        record.UpdatedAt ?? time.GetUtcNow())
    {
        MaintenanceExcess = record.MaintenanceExcess,
        InitialRequirement = record.RegTMarginRequirement,
        LongStock = record.LongEquityValue,
        ShortStock = Owed(record.ShortEquityValue),
        LongOptions = record.LongDerivativeValue,
        ShortOptions = Owed(record.ShortDerivativeValue),
        Withdrawable = record.CashAvailableToWithdraw,
        PendingCash = record.PendingCash is { } pending ? Effects.Signed(pending, record.PendingCashEffect) : null,
    };

    // The broker writes what is short as an amount without a sign.
    private static decimal? Owed(decimal? amount) => amount is { } a ? -Math.Abs(a) : null;

    private static decimal Required(decimal? value, string field) =>
        value ?? throw new BrokerException($"The broker's balances have no usable {field}.");
}
