using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account.Gains;

/// <summary>A year's gain in the broker's words.</summary>
public static class YearGainJson
{
    public static JsonObject Of(string account, YearGain gain) => new JsonObject
    {
        ["year"] = gain.Year,
        ["account-number"] = account,
        ["symbol"] = gain.Underlying.Symbol,
        ["instrument-type"] = gain.Underlying.InstrumentType,
    }.Signed("fees", -gain.Fees).Signed("commissions", -gain.Commissions)
        .Signed("yearly-realized-gain", Math.Round(gain.Realized, 6)).Signed("realized-lot-gain", Math.Round(gain.RealizedByLot, 6));
}
