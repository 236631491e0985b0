using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Price steps: each holds below its threshold, the last one above.</summary>
public static class TickJson
{
    public static JsonArray Shares() => [Step(0.0001m, 1), Step(0.01m, null)];

    public static JsonArray Options(OptionTicks ticks) => ticks.Low == ticks.High ? [Step(ticks.Low, null)] : [Step(ticks.Low, ticks.Threshold), Step(ticks.High, null)];

    private static JsonObject Step(decimal value, decimal? threshold)
    {
        var json = new JsonObject { ["value"] = WireText.Money(value) };
        if (threshold is { } below)
            json["threshold"] = WireText.Money(below);
        return json;
    }
}
