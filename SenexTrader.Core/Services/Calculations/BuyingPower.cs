using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>How much of an account is bound.</summary>
public static class BuyingPower
{
    /// <summary>(net liq − option buying power) ÷ net liq, as a fraction; undefined where the account is worth nothing.</summary>
    public static Reading<double> Used(Reading<decimal> netLiq, Reading<decimal> optionBuyingPower)
    {
        var both = netLiq.With(optionBuyingPower, (worth, free) => (Worth: worth, Free: free));
        return both.Then(b => b.Worth > 0
            ? both.Map(_ => (double)((b.Worth - b.Free) / b.Worth))
            : Reading<double>.Unavailable(Reason.NotDefined, detail: "net liq is not above 0"));
    }
}
