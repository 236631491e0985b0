using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>
/// The feed under load: 10,000 events/s over 2,000 symbols; one client takes them all, 18 take 100 each, and one subscribes to all and never reads.
/// Started by <c>dotnet run --project SenexTrader.Tests -c Release -p:Benchmarks=true -- -explicit only -class "*FeedLoad"</c>.
/// </summary>
public sealed class FeedLoad(ITestOutputHelper output)
{
    private const int Symbols = 2000, Clients = 20, EventsPerSecond = 10_000;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5), Measured = TimeSpan.FromSeconds(60);

    [Fact(Explicit = true)]
    public async Task Twenty_clients_two_thousand_symbols_ten_thousand_events_a_second()
    {
        using var tape = new BusyTape(Symbols, EventsPerSecond, TimeProvider.System);
        await using var app = await HostAsync(tape);
        var address = new Uri(app.Urls.First().Replace("http", "ws") + "/realtime");
        var all = Enumerable.Range(0, Symbols).Select(n => ("Quote", BusyTape.Name(n))).ToList();
        var clients = Enumerable.Range(0, Clients).Select(n => new LoadClient(address, n is 0 or Clients - 1 ? all : [.. all.Skip(n * 100).Take(100)], 0.1, () => tape.Now)).ToList();
        foreach (var client in clients) await client.ConnectAsync("quote-1");

        using var end = new CancellationTokenSource();
        // The last one never reads: its link must hold up nobody and its memory must not grow.
        var reading = clients.SkipLast(1).Select(c => Task.Run(() => c.ReadAsync(end.Token))).ToArray();
        tape.Begin();
        await Task.Delay(Warm, TimeProvider.System);
        foreach (var client in clients) client.Reset();
        using var process = Process.GetCurrentProcess();
        var (cpu, made, at, memory) = (process.TotalProcessorTime, tape.Made, tape.Now, new List<double>());
        while (tape.Now - at < Measured.TotalMilliseconds)
        {
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
            memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        }
        process.Refresh();
        var (seconds, cores) = ((tape.Now - at) / 1000, process.TotalProcessorTime - cpu);
        var rate = (tape.Made - made) / seconds;
        var open = clients.SkipLast(1).All(c => c.IsOpen && c.HasHeardAll);
        tape.End();
        await end.CancelAsync();
        await Task.WhenAll(reading);

        Say($"made {rate:0} events/s for {seconds:0} s; process CPU {cores.TotalSeconds / seconds:0.00} cores (server, market and clients together)");
        Say($"all clients: {clients.Sum(c => c.Rows) / seconds:0} rows/s, {clients.Sum(c => c.Bytes) / seconds / 1e6:0.00} MB/s");
        var others = new Lateness();
        foreach (var client in clients[1..^1]) others.Add(client.Late);
        Say($"client with 2,000 symbols: {clients[0].Rows / seconds:0} rows/s, late ms p50/p99/max {clients[0].Late}; 18 clients with 100 symbols: {others}");
        Say($"managed memory every 5 s, MB: {string.Join(' ', memory.Select(m => m.ToString("0.0", CultureInfo.InvariantCulture)))}; working set {process.WorkingSet64 / 1e6:0} MB");
        foreach (var client in clients) await client.DisposeAsync();
        Assert.True(open, "a client was dropped, or did not hear of all its symbols");
    }

    private static async Task<WebApplication> HostAsync(BusyTape tape)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var accounts = new FakeAccounts();
        builder.Services.AddSingleton<ITape>(tape).AddSingleton<IGrants>(new FakeGrants()).AddSingleton<IAccountWire>(accounts)
            .AddSingleton<ISessionControl>(accounts).AddSingleton(TimeProvider.System).AddSimulatedWires();
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.MapSimulatedWires();
        await app.StartAsync();
        return app;
    }

    private void Say(FormattableString line)
    {
        var text = FormattableString.Invariant(line);
        output.WriteLine(text);
        Console.WriteLine(text);
    }
}
