using System.Net;
using System.Text;
using System.Text.Json;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Faults;

internal static class FaultsHelp
{
    public static async Task FaultAsync(this WiresHost host, string body)
    {
        using var answer = await host.Http.PostAsync("/sim/faults", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    public static async Task EndAsync(this WiresHost host) => (await host.Http.DeleteAsync("/sim/faults")).EnsureSuccessStatusCode().Dispose();

    public static async Task<JsonElement> ListAsync(this WiresHost host) => WireClient.Parse(await host.Http.GetStringAsync("/sim/faults"));
}
