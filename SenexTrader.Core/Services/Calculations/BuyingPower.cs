using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Services.Calculations;

/// <summary>How much of an account is bound.</summary>
public static class BuyingPower
{
    /// <summary>(net liq − option buying power) ÷ net liq, as a fraction; undefined where the account is worth nothing.</summary>
    public static Reading<double> Used(Reading<AccountState> state) => state.Then(s => s.NetLiq > 0
        ? state.Map(_ => (double)((s.NetLiq - s.OptionBuyingPower) / s.NetLiq))
        : Reading<double>.Unavailable(Reason.NotDefined, detail: "net liq is not above 0"));
}
