using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>What one run of the whole broker sent, symbol by symbol, under a clock that a test moves.</summary>
internal sealed class Transcript
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.25), Pass = TimeSpan.FromSeconds(0.05), Offset = TimeSpan.FromMilliseconds(5);
    private readonly SortedDictionary<string, StringBuilder> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _widths = [];
    private readonly HashSet<(string, string)> _due = [];

    public IReadOnlyDictionary<string, string> Sent => _sent.ToDictionary(s => s.Key, s => s.Value.ToString());

    /// <param name="choose">Entries of FEED_SUBSCRIPTION's <c>add</c>, of types that conflate and symbols that have them.</param>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(int seed, Func<SimulatedBroker, IReadOnlyList<(string Type, string Symbol)>> choose, int periods)
    {
        var clock = new FakeTimeProvider(new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero));
        await using var broker = await SimulatedBroker.StartAsync(new SimulationOptions { Seed = seed }, clock, NullLoggerFactory.Instance, default);
        var (transcript, subscriptions) = (new Transcript(), choose(broker));
        using var listening = broker.Services.GetRequiredService<ITape>().Listen(e => transcript._due.Add((e.Type, e.Symbol)));
        await using var client = await WireClient.ConnectAsync(new Uri(broker.DxLinkUrl));
        var grants = broker.Services.GetRequiredService<Grants>();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-test","keepaliveTimeout":60,"acceptKeepaliveTimeout":60}""");
        await client.SendAsync($$"""{"type":"AUTH","channel":0,"token":"{{grants.IssueQuote(broker.Customers[0]).Token}}"}""");
        await client.SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED"}""");
        await client.SendAsync("""{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0.25,"acceptDataFormat":"COMPACT"}""");
        await client.FindAsync("FEED_CONFIG");
        // Off the grid of the aggregation periods, so that no event falls on the end of one.
        clock.Advance(Offset);
        await client.SubscribeAsync(string.Join(',', subscriptions.Select(s => $$"""{"type":"{{s.Type}}","symbol":"{{s.Symbol}}"}""")));
        await transcript.TakeAsync(client, subscriptions.Count);
        for (var i = 0; i < periods; i++) await transcript.PeriodAsync(clock, client);
        return transcript.Sent;
    }

    private async Task PeriodAsync(FakeTimeProvider clock, WireClient client)
    {
        for (var passes = Period / Pass; passes > 1; passes--) clock.Advance(Pass);
        clock.Advance(Pass - Offset);
        var due = _due.Count;
        _due.Clear();
        await TakeAsync(client, due);
        clock.Advance(Offset);
    }

    private async Task TakeAsync(WireClient client, int rows)
    {
        while (rows > 0)
        {
            var message = await client.NextAsync();
            if (message.GetProperty("type").GetString() == "FEED_CONFIG" && message.TryGetProperty("eventFields", out var types))
                foreach (var type in types.EnumerateObject()) _widths[type.Name] = type.Value.GetArrayLength();
            if (message.GetProperty("type").GetString() == "FEED_DATA") rows -= Note(message.GetProperty("data"));
        }
        Assert.Equal(0, rows);
    }

    private int Note(JsonElement data)
    {
        var (type, width) = (data[0].GetString()!, _widths[data[0].GetString()!]);
        var values = data[1].EnumerateArray().ToList();
        for (var at = 0; at < values.Count; at += width)
        {
            var key = $"{type} {values[at + 1].GetString()}";
            if (!_sent.TryGetValue(key, out var text)) _sent[key] = text = new();
            text.AppendJoin(',', values.Skip(at).Take(width).Select(v => v.GetRawText())).AppendLine();
        }
        return values.Count / width;
    }
}
