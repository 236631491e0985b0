using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>What one run of the whole broker sent, symbol by symbol, under a clock that a test moves in steps of its own.</summary>
internal sealed class Transcript
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(0.25);

    private readonly SortedDictionary<string, StringBuilder> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _widths = [];
    private int _rows;

    /// <param name="steps">How the clock moves, in order; each is waited for until all of it has left.</param>
    /// <param name="choose">What to subscribe to: conflated types of symbols that have them, and streams.</param>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(
        int seed, IEnumerable<TimeSpan> steps, Func<SimulatedBroker, IReadOnlyList<(string Type, string Symbol)>> choose)
    {
        var clock = new FakeTimeProvider(new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero));
        await using var broker = await SimulatedBroker.StartAsync(new SimulationOptions { Seed = seed }, clock, NullLoggerFactory.Instance, default);
        var (transcript, subscriptions) = (new Transcript(), choose(broker));
        using var expected = new ExpectedRows(broker.Services.GetRequiredService<ITape>(), Period);
        await using var client = await WireClient.ConnectAsync(new Uri(broker.DxLinkUrl));
        var token = broker.Services.GetRequiredService<Grants>().IssueQuote(broker.Customers[0]).Token;
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-test","keepaliveTimeout":60,"acceptKeepaliveTimeout":60}""");
        await client.SendAsync($$"""{"type":"AUTH","channel":0,"token":"{{token}}"}""");
        await client.SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED"}""");
        await client.SendAsync("""{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0.25,"acceptDataFormat":"COMPACT"}""");
        await client.FindAsync("FEED_CONFIG");
        await client.SubscribeAsync(string.Join(',', subscriptions.Select(s => $$"""{"type":"{{s.Type}}","symbol":"{{s.Symbol}}"}""")));
        var current = subscriptions.Count(s => s.Type != "TimeAndSale");
        await transcript.TakeAsync(client, current);
        foreach (var step in steps)
        {
            clock.Advance(step);
            await transcript.TakeAsync(client, current + await expected.UpToAsync(clock.GetUtcNow()));
        }
        return transcript._sent.ToDictionary(s => s.Key, s => s.Value.ToString());
    }

    private async Task TakeAsync(WireClient client, int rows)
    {
        while (_rows < rows)
        {
            var message = await client.NextAsync();
            if (message.GetProperty("type").GetString() == "FEED_CONFIG" && message.TryGetProperty("eventFields", out var types))
                foreach (var type in types.EnumerateObject()) _widths[type.Name] = type.Value.GetArrayLength();
            if (message.GetProperty("type").GetString() == "FEED_DATA") Note(message.GetProperty("data"));
        }
        Assert.Equal(rows, _rows);
    }

    private void Note(JsonElement data)
    {
        var (type, width) = (data[0].GetString()!, _widths[data[0].GetString()!]);
        var values = data[1].EnumerateArray().Select(v => v.GetRawText()).ToList();
        for (var at = 0; at < values.Count; at += width, _rows++)
        {
            var key = $"{type} {values[at + 1]}";
            if (!_sent.TryGetValue(key, out var text)) _sent[key] = text = new();
            text.AppendJoin(',', values.Skip(at).Take(width)).AppendLine();
        }
    }
}
