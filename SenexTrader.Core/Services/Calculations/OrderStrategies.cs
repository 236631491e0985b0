using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Strategies;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>Which strategy an order opened, recognised from its opening trades as positions are from their legs.</summary>
public static class OrderStrategies
{
    /// <returns>By the order's number; orders that only closed are not in it.</returns>
    public static IReadOnlyDictionary<long, string> Of(IReadOnlyList<Transaction> transactions) => transactions
        .Where(t => t is { OrderId: not null, Opens: true, Symbol: not null, Quantity: not null })
        .GroupBy(t => t.OrderId!.Value)
        .ToDictionary(order => order.Key, order => Name([.. order.GroupBy(t => t.Symbol!).Select(Leg)]));

    private static string Name(IReadOnlyList<Leg> legs) =>
        StrategyRecognizer.Recognize(legs, new HashSet<string>(), default) is [var one] ? one.Strategy : "Custom";

    private static Leg Leg(IGrouping<string, Transaction> fills)
    {
        var first = fills.First();
        return new Leg(
            fills.Key, null, first.Kind, first.Underlying ?? fills.Key, fills.Sum(t => t.Quantity!.Value), 1, 0, null, 0,
            OptionSymbol.TryParseOcc(fills.Key, out var terms) ? terms : null, first.At, first.At);
    }
}
