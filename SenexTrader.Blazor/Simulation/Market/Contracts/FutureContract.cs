namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>One future: <c>/ESU6</c> for the broker, <c>/ESU26:XCME</c> for the feed.</summary>
public sealed record FutureContract(FutureProduct Product, char Month, int Year, DateOnly Expiration)
{
    public string Symbol => $"/{Product.Code}{Month}{Year % 10}";
    public string StreamerSymbol => $"/{Product.Code}{Month}{Year % 100:00}:{Product.Venue}";
}
