using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Blazor.Simulation;

namespace SenexTrader.Tests.Simulation.Rest;

public class StartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0", "open", 1.0, "Urls"), InlineData("http://192.168.1.5:80", "open", 1.0, "Urls"), InlineData("nonsense", "open", 1.0, "Urls")]
    [InlineData("http://localhost:0", "open", 1.0, "Urls"), InlineData("http://127.0.0.1:0/base", "open", 1.0, "Urls")]
    [InlineData("http://127.0.0.1:0", "lunch", 1.0, "Session"), InlineData("http://127.0.0.1:0", "open", 0.0, "Speed")]
    public async Task An_impossible_option_is_refused_by_name_before_anything_starts(string urls, string session, double speed, string name)
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => SimulatedBroker.StartAsync(
            new() { Urls = urls, Session = session, Speed = speed }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));
        Assert.StartsWith($"Simulation:{name} '", refusal.Message, StringComparison.Ordinal);
    }
}
