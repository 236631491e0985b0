namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>What trades beside the stock exchange: futures and coins. They are quoted on the feed and over REST; orders in them are refused.</summary>
public static class OtherMarkets
{
    private const double CrudeLevel = 67;

    public static readonly IReadOnlyList<Underlying> Coins =
    [
        Coin("BTC/USD", "Bitcoin", 1, 64_000, 0.021, 0.01m, 21_000),
        Coin("ETH/USD", "Ethereum", 2, 3_150, 0.027, 0.01m, 310_000),
        Coin("DOGE/USD", "Dogecoin", 5, 0.21, 0.04, 0.00001m, 9e8),
    ];

    /// <summary>Prices of their own, that no stock leads.</summary>
    public static readonly IReadOnlyList<Underlying> Paths =
    [
        .. Coins,
        new("/CL", "Light Sweet Crude Oil", InstrumentKind.Future, "", CrudeLevel, 0.25, 0.017, 0.35, 0, 0.9, 4e5, 0)
            { StrikeSteps = [], OptionTicks = OptionTicks.Penny, Tick = 0.01m },
    ];

    /// <summary>By the broker's symbol; null for what is not listed on this day.</summary>
    public static Underlying? Find(string symbol, DateOnly today) => All(symbol, today).FirstOrDefault(u => u.Symbol == symbol);

    /// <summary>By the feed's symbol; null for what is not listed on this day.</summary>
    public static Underlying? FindStreamed(string symbol, DateOnly today) => All(symbol, today).FirstOrDefault(u => u.StreamerSymbol == symbol);

    /// <summary>Every coin, and every future alive on this day.</summary>
    public static IEnumerable<Underlying> Listed(DateOnly today) => Coins.Concat(Futures(today));

    private static IEnumerable<Underlying> All(string symbol, DateOnly today) => symbol.StartsWith('/') ? Futures(today) : Coins;

    private static IEnumerable<Underlying> Futures(DateOnly today) => FutureProduct.All.SelectMany(p => p.Contracts(today).Select(Future));

    /// <summary>All contracts of a product have one price; the later ones trade less.</summary>
    public static Underlying Future(FutureContract future, int rank)
    {
        var (product, leader) = (future.Product, Underlyings.Find(future.Product.Leader));
        return new(future.Symbol, product.Description, InstrumentKind.Future, "", (double)product.Level, 1, 0, 0.15, 0, 0.97 - 0.12 * rank, 1.2e6 / Math.Pow(20, rank), 0)
        {
            StrikeSteps = [],
            OptionTicks = OptionTicks.NickelQuarter,
            FeedSymbol = future.StreamerSymbol,
            Tick = product.TickSize,
            Follows = leader is null ? (product.Leader, 1) : (product.Leader, (double)product.Level / leader.Price),
        };
    }

    private static Underlying Coin(string symbol, string name, int id, double price, double own, decimal tick, double volume) =>
        new(symbol, name, InstrumentKind.Coin, "", price, 0.9, own, 0.5, 0, 0.93, volume, 0)
        { Id = id, StrikeSteps = [], OptionTicks = OptionTicks.Penny, FeedSymbol = $"{symbol}:CXTALP", Tick = tick };
}
