using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>An event with the fields a test names.</summary>
internal sealed record FakeEvent(string Kind, string Symbol, DateTimeOffset At, IReadOnlyDictionary<string, FieldValue> Values) : MarketEvent(Symbol, At)
{
    public override string Type => Kind;
    public override IReadOnlyList<string> FieldNames => [.. Values.Keys];
    public override bool TryGet(string field, out FieldValue value) => Values.TryGetValue(field, out value);

    public static FakeEvent Quote(string symbol, double bid, double ask, double bidSize = 100, double askSize = 200) => new("Quote", symbol, DateTimeOffset.UnixEpoch, new Dictionary<string, FieldValue>
    {
        ["bidPrice"] = FieldValue.Of(bid),
        ["askPrice"] = FieldValue.Of(ask),
        ["bidSize"] = FieldValue.Of(bidSize),
        ["askSize"] = FieldValue.Of(askSize),
        ["bidExchangeCode"] = FieldValue.Of("Q"),
        ["bidTime"] = FieldValue.Of(0L),
    });

    public static FakeEvent Trade(string symbol, double price, long time = 0) => new("Trade", symbol, DateTimeOffset.UnixEpoch, new Dictionary<string, FieldValue>
    {
        ["price"] = FieldValue.Of(price),
        ["size"] = FieldValue.Of(100.0),
        ["time"] = FieldValue.Of(time),
        ["extendedTradingHours"] = FieldValue.Of(false),
    });

    public static FakeEvent Print(string symbol, double price, long time) => new("TimeAndSale", symbol, DateTimeOffset.UnixEpoch, new Dictionary<string, FieldValue>
    {
        ["price"] = FieldValue.Of(price),
        ["time"] = FieldValue.Of(time),
        ["index"] = FieldValue.Of(time),
    });

    public static FakeEvent Candle(string symbol, long time, double close, int version = 0) => new("Candle", symbol, DateTimeOffset.FromUnixTimeMilliseconds(time + version), new Dictionary<string, FieldValue>
    {
        ["time"] = FieldValue.Of(time),
        ["index"] = FieldValue.Of((time / 1000 << 32) | (time % 1000 << 22)),
        ["open"] = FieldValue.Of(close),
        ["high"] = FieldValue.Of(close),
        ["low"] = FieldValue.Of(close),
        ["close"] = FieldValue.Of(close),
        ["volume"] = FieldValue.Of(51447349.0),
    });

    public static FakeEvent Summary(string symbol, params (string Field, FieldValue Value)[] fields) =>
        new("Summary", symbol, DateTimeOffset.UnixEpoch, fields.ToDictionary(f => f.Field, f => f.Value));
}
