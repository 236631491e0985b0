using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>One leg of an order; its action carries the sign.</summary>
public sealed class OrderLeg(Instrument instrument, string action, decimal quantity)
{
    public const string BuyToOpen = "Buy to Open", SellToOpen = "Sell to Open", BuyToClose = "Buy to Close", SellToClose = "Sell to Close";

    public Instrument Instrument => instrument;
    public string Action => action;
    public decimal Quantity => quantity;
    public List<Fill> Fills { get; } = [];
    public decimal Remaining => Quantity - Fills.Sum(f => f.Quantity);
    public bool IsBuy => Action.StartsWith("Buy", StringComparison.Ordinal);
    public bool IsOpening => Action.EndsWith("Open", StringComparison.Ordinal);

    /// <summary>1 for a buy, −1 for a sale.</summary>
    public int Sign => IsBuy ? 1 : -1;
}
