using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>
/// The whole simulated broker under load: quotes and Greeks of 1,000 real listed options for one client, 100 subscriptions for each of 19 others,
/// with the market's time sped up. Started like <see cref="FeedLoad"/>: <c>-explicit only -class "*MarketLoad"</c>.
/// </summary>
public sealed class MarketLoad(ITestOutputHelper output)
{
    private const int Clients = 20;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(30);

    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Twenty_clients_of_the_whole_broker(double speed)
    {
        await using var broker = await SimulatedBroker.StartAsync(new SimulationOptions { Speed = speed }, TimeProvider.System, NullLoggerFactory.Instance, default);
        var tape = broker.Services.GetRequiredService<ITape>();
        var options = ListedOptions.Of(broker).Take(1000).ToList();
        List<(string, string)> all = [.. options.Select(o => ("Quote", o)), .. options.Select(o => ("Greeks", o))];
        long made = 0;
        using var counting = tape.Listen(_ => Interlocked.Increment(ref made));
        var grants = broker.Services.GetRequiredService<Grants>();
        var clients = Enumerable.Range(0, Clients).Select(n => new LoadClient(new Uri(broker.DxLinkUrl), n == 0 ? all : [.. all.Skip(n * 90).Take(100)], 0.1, null)).ToList();

        var asked = TimeProvider.System.GetTimestamp();
        foreach (var client in clients) await client.ConnectAsync(grants.IssueQuote(broker.Customers[0]).Token);
        using var end = new CancellationTokenSource();
        var reading = clients.Select(c => Task.Run(() => c.ReadAsync(end.Token))).ToArray();
        while (!clients.All(c => c.HasHeardAll)) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        var heard = TimeProvider.System.GetElapsedTime(asked);

        using var process = Process.GetCurrentProcess();
        foreach (var client in clients) client.Reset();
        var (cpu, began) = (process.TotalProcessorTime, Interlocked.Read(ref made));
        await Task.Delay(Measured, TimeProvider.System);
        process.Refresh();
        var events = Interlocked.Read(ref made) - began;
        var open = clients.All(c => c.IsOpen);
        await end.CancelAsync();
        await Task.WhenAll(reading);
        var text = FormattableString.Invariant($"speed {speed}: first values of all {clients.Count} clients after {heard.TotalMilliseconds:0} ms; {events / Measured.TotalSeconds:0} events/s made, {clients.Sum(c => c.Rows) / Measured.TotalSeconds:0} rows/s sent, CPU {(process.TotalProcessorTime - cpu) / Measured:0.00} cores, managed {GC.GetTotalMemory(true) / 1e6:0} MB, working set {process.WorkingSet64 / 1e6:0} MB");
        output.WriteLine(text);
        Console.WriteLine(text);
        foreach (var client in clients) await client.DisposeAsync();
        Assert.True(open, "a client was dropped");
    }
}
