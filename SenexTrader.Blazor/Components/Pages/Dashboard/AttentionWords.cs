using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>What needs attention, in a trader's words.</summary>
public static class AttentionWords
{
    /// <summary>For scripts and style sheets.</summary>
    public static string Kind(Attention item) => item switch
    {
        LegUnavailable => "unavailable",
        StrikeTested => "tested",
        ExpiresSoon => "expiry",
        ProfitTargetReached => "profit",
        _ => "working",
    };

    public static string Tag(Attention item) => item switch
    {
        LegUnavailable => "No value",
        StrikeTested => "Tested",
        ExpiresSoon { Days: < 0 } => "Expired",
        ExpiresSoon { Days: 0 } => "Today",
        ExpiresSoon soon => $"{soon.Days} DTE",
        ProfitTargetReached => "Profit",
        _ => "Working",
    };

    /// <summary>The sentence, or what of it follows the number that a line shows.</summary>
    public static string Text(DisplayClock times, Attention item, DateOnly today) => item switch
    {
        LegUnavailable leg => $"{SymbolWords.Of(leg.Leg, today)}: {GapWords.Long(times, leg.Gap)}",
        StrikeTested { Leg.Option.Right: OptionRight.Call } tested => $"is above the short {SymbolWords.Of(tested.Leg, today)}",
        StrikeTested tested => $"is below the short {SymbolWords.Of(tested.Leg, today)}",
        ExpiresSoon { Days: < 0 } => "has expired and is still listed",
        ExpiresSoon { Days: 0 } => "expires today",
        ExpiresSoon { Days: 1 } => "expires tomorrow",
        ExpiresSoon soon => $"expires in {soon.Days} days",
        ProfitTargetReached profit => $"of the maximum profit; the target is {NumberFormat.Count(profit.Target * 100)} %",
        OrderWorking working => OrderWords.Of(working.Order, today),
        _ => "",
    };
}
