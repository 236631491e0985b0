using System.Text.Json.Serialization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Cache;

/// <summary>How live values are written: JSON that a person can read with redis-cli.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Stamped<Quote>), TypeInfoPropertyName = "StampedQuote")]
[JsonSerializable(typeof(Stamped<Trade>), TypeInfoPropertyName = "StampedTrade")]
[JsonSerializable(typeof(Stamped<Summary>), TypeInfoPropertyName = "StampedSummary")]
[JsonSerializable(typeof(Stamped<Greeks>), TypeInfoPropertyName = "StampedGreeks")]
[JsonSerializable(typeof(Stamped<CandleSeries>), TypeInfoPropertyName = "StampedCandleSeries")]
[JsonSerializable(typeof(Stamped<AccountState>), TypeInfoPropertyName = "StampedAccountState")]
[JsonSerializable(typeof(Stamped<IReadOnlyList<Leg>>), TypeInfoPropertyName = "StampedIReadOnlyListLeg")]
[JsonSerializable(typeof(Stamped<IReadOnlyList<Order>>), TypeInfoPropertyName = "StampedIReadOnlyListOrder")]
[JsonSerializable(typeof(Stamped<IReadOnlyList<AccountInfo>>), TypeInfoPropertyName = "StampedIReadOnlyListAccountInfo")]
[JsonSerializable(typeof(Stamped<IReadOnlyList<Transaction>>), TypeInfoPropertyName = "StampedIReadOnlyListTransaction")]
[JsonSerializable(typeof(Stamped<HistoryReach>), TypeInfoPropertyName = "StampedHistoryReach")]
[JsonSerializable(typeof(Stamped<NetLiqHistory>), TypeInfoPropertyName = "StampedNetLiqHistory")]
[JsonSerializable(typeof(Stamped<MarketSession>), TypeInfoPropertyName = "StampedMarketSession")]
[JsonSerializable(typeof(Stamped<MarketMetrics>), TypeInfoPropertyName = "StampedMarketMetrics")]
[JsonSerializable(typeof(FeedPulse))]
[JsonSerializable(typeof(FeedHistory))]
[JsonSerializable(typeof(LiveSignal))]
public sealed partial class CacheJson : JsonSerializerContext;
