namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Quarterly options on futures: quoted like their futures, and traded no more than they are.</summary>
public static class FutureOptions
{
    private const int StrikesEachSide = 40;

    /// <summary>The options of the two nearest futures of a product, a call and a put on each strike in turn.</summary>
    public static IEnumerable<(FutureContract Future, OptionContract Option)> Of(FutureProduct product, DateOnly today) => product.OptionStep == 0 ? [] :
        from listed in product.Contracts(today).Take(2).Select((future, rank) => (Future: future, Underlying: OtherMarkets.Future(future, rank)))
        let root = new OptionRoot(listed.Future.Symbol[1..], Cadence.ThirdFridays, Morning: true)
        from strike in Strikes(product)
        from isCall in (bool[])[true, false]
        select (listed.Future, new OptionContract(listed.Underlying, root, listed.Future.Expiration, isCall, strike));

    /// <summary>By the broker's symbol or the feed's; null for what is not listed on this day.</summary>
    public static OptionContract? Find(string symbol, DateOnly today) =>
        FutureProduct.All.SelectMany(p => Of(p, today)).Select(o => o.Option).FirstOrDefault(o => o.Symbol == symbol || o.StreamerSymbol == symbol);

    private static IEnumerable<decimal> Strikes(FutureProduct product)
    {
        var middle = Math.Round(product.Level / product.OptionStep) * product.OptionStep;
        return Enumerable.Range(-StrikesEachSide, 2 * StrikesEachSide + 1).Select(i => middle + i * product.OptionStep);
    }
}
