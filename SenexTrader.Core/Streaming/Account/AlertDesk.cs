using System.Text.Json;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>Takes quote alerts that were reached. They belong to the login, not to one of its accounts.</summary>
internal sealed class AlertDesk(TraderContext trader, HistoryBook history)
{
    public const string Type = "QuoteAlert";

    /// <returns>False for a notice that names no alert.</returns>
    /// <exception cref="JsonException">The record cannot be read.</exception>
    public bool Take(AccountMessage notice)
    {
        if (notice.Data.Deserialize(BrokerJson.Default.QuoteAlertRecord) is not
            { AlertExternalId: { } id, Symbol: { } symbol, Field: { } field, Operator: { } sign, Threshold: { } threshold } told) return false;
        var alert = new QuoteAlert(id, symbol, field, sign is ">", threshold, told.TriggeredAt ?? trader.Time.GetUtcNow());
        if (!history.Alerted(alert)) return true;
        trader.Log.LogInformation("Alert: {Symbol} {Field} {Operator} {Threshold}", symbol, field, sign, threshold);
        trader.Writer.Signal(new LiveSignal(SignalKind.Alerted, trader.Trader.User));
        return true;
    }
}
