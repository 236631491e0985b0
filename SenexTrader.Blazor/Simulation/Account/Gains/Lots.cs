namespace SenexTrader.Blazor.Simulation.Account.Gains;

/// <summary>What was opened of one instrument, purchase by purchase; the first in is the first out.</summary>
public sealed class Lots(int multiplier)
{
    private readonly Queue<(decimal Quantity, decimal Price)> _open = new();
    private (decimal Quantity, decimal Price) _first;

    /// <summary>Adds a signed quantity at a price, or closes with it what is open the other way.</summary>
    /// <returns>Dollars gained by what it closed, before fees.</returns>
    public decimal Trade(decimal quantity, decimal price)
    {
        decimal gained = 0;
        while (quantity != 0 && Next() && Math.Sign(_first.Quantity) == -Math.Sign(quantity))
        {
            var closed = Math.Min(Math.Abs(quantity), Math.Abs(_first.Quantity)) * Math.Sign(_first.Quantity);
            gained += closed * (price - _first.Price) * multiplier;
            _first.Quantity -= closed;
            quantity += closed;
        }
        if (quantity != 0)
            _open.Enqueue((quantity, price));
        return gained;
    }

    private bool Next() => _first.Quantity != 0 || _open.TryDequeue(out _first);
}
