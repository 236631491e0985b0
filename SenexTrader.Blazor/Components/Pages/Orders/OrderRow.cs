using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>A line of orders, with everything it shows and nothing else: equal rows look equal.</summary>
/// <param name="Today">The exchange's date, from which expirations are written.</param>
/// <param name="Changed">When the broker changed it last, as it is written.</param>
public sealed record OrderRow(Order Order, DateOnly Today, string Changed)
{
    public FigureSet Figures { get; init; } = FigureSet.Empty;

    /// <summary>What its quotes in view are called; null for an order that has none.</summary>
    public string? Quotes { get; init; }

    /// <summary>What it cost, as it is written; null where no fees are shown, and empty where they are not known.</summary>
    public string? Fees { get; init; }

    /// <summary>True where a column tells the accounts apart.</summary>
    public bool Several { get; init; }

    /// <inheritdoc cref="PositionMetrics.Badge"/>
    public string Badge { get; init; } = "";

    public AccountKey Holder { get; init; }

    // Every beat brings its own copy of an order, with its own lists.
    public bool Equals(OrderRow? other) => other is not null && Same(Order, other.Order)
        && (Today, Changed, Quotes, Fees, Several, Badge, Holder) == (other.Today, other.Changed, other.Quotes, other.Fees, other.Several, other.Badge, other.Holder)
        && Figures.Equals(other.Figures);

    public override int GetHashCode() => HashCode.Combine(Order.Id, Order.Status, Changed);

    private static bool Same(Order a, Order b) => a == b with { Legs = a.Legs }
        && a.Legs.Count == b.Legs.Count && a.Legs.Zip(b.Legs).All(l => Same(l.First, l.Second));

    private static bool Same(OrderLeg a, OrderLeg b) => a == b with { Fills = a.Fills } && a.Fills.SequenceEqual(b.Fills);
}
