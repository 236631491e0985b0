using System.Text.Json.Serialization;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker's kebab-case, read leniently: enums grow, numbers come as text, fields are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    Converters = [typeof(LenientNumber), typeof(LenientTime), typeof(LenientText)])]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(ErrorEnvelope))]
[JsonSerializable(typeof(AccountItem))]
[JsonSerializable(typeof(PositionRecord))]
[JsonSerializable(typeof(BalanceRecord))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(SessionRecord))]
[JsonSerializable(typeof(QuoteTokenRecord))]
[JsonSerializable(typeof(InstrumentRecord))]
[JsonSerializable(typeof(ChainRecord))]
[JsonSerializable(typeof(MarketDataRecord))]
[JsonSerializable(typeof(MetricsRecord))]
[JsonSerializable(typeof(TransactionRecord))]
[JsonSerializable(typeof(NetLiqRecord))]
[JsonSerializable(typeof(SearchRecord))]
[JsonSerializable(typeof(WatchlistRecord))]
[JsonSerializable(typeof(QuoteAlertRecord))]
internal sealed partial class BrokerJson : JsonSerializerContext;
