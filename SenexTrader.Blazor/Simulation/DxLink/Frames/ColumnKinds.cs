using System.Collections.Frozen;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>What kind of value each dxFeed field holds: a double unless it is named here.</summary>
internal static class ColumnKinds
{
    private static readonly FrozenSet<string> Integers = new[]
    {
        "eventTime", "eventFlags", "index", "time", "timeNanoPart", "sequence", "bidTime", "askTime", "dayId", "prevDayId", "exDividendDayId",
        "haltStartTime", "haltEndTime", "expiration", "count",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Texts = new[]
    {
        "eventType", "eventSymbol", "bidExchangeCode", "askExchangeCode", "exchangeCode", "tickDirection", "dayClosePriceType", "prevDayClosePriceType",
        "description", "shortSaleRestriction", "tradingStatus", "statusReason", "exchangeSaleConditions", "tradeThroughExempt", "aggressorSide", "type", "buyer", "seller",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Flags = new[] { "spreadLeg", "extendedTradingHours", "validTick" }.ToFrozenSet();

    public static FieldKind Of(string type, string field) =>
        Integers.Contains(field) || (type == "Summary" && field == "openInterest") ? FieldKind.Integer
        : Texts.Contains(field) ? FieldKind.Text
        : Flags.Contains(field) ? FieldKind.Flag
        : FieldKind.Double;
}
