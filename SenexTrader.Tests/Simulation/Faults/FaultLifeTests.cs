using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Faults;

/// <summary>Each kind on each of its targets: it acts, it ends with its seconds, and DELETE ends it.</summary>
public sealed class FaultLifeTests
{
    private const string FeedSetup = """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice"]}}""";

    public static TheoryData<string, string> Lasting()
    {
        TheoryData<string, string> all = [];
        foreach (var (kind, targets) in FaultCatalog.Targets)
            foreach (var target in targets)
                if (kind is not ("stall" or "slow")) all.Add(kind, target.ToString().ToLowerInvariant());
        return all;
    }

    public static TheoryData<string, string> Waiting() => new((from kind in new[] { "stall", "slow" } from target in FaultCatalog.Targets[kind] select (kind, target.ToString().ToLowerInvariant())).ToArray());

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task A_fault_acts_and_ends_with_its_seconds_or_by_DELETE(string kind, string target)
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2), FakeEvent.Quote("QQQ", 3, 4));
        var healthy = await SeenAsync(host, target);
        await host.FaultAsync(Order(kind, target, seconds: 5));
        Assert.NotEqual(healthy, await SeenAsync(host, target));
        host.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.NotEqual(healthy, await SeenAsync(host, target));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(healthy, await SeenAsync(host, target));

        // Without seconds a drop happens once and is over: there is nothing to end.
        await host.FaultAsync(Order(kind, target, seconds: kind == "drop" ? 999 : null));
        Assert.NotEqual(healthy, await SeenAsync(host, target));
        await host.EndAsync();
        Assert.Equal(healthy, await SeenAsync(host, target));
        Assert.Empty((await host.ListAsync()).EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Waiting))]
    public async Task A_fault_that_holds_back_holds_until_its_seconds_are_over_or_DELETE(string kind, string target)
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2), FakeEvent.Quote("QQQ", 3, 4));
        var healthy = await SeenAsync(host, target);
        foreach (var byDelete in new[] { false, true })
        {
            await host.FaultAsync(Order(kind, target, seconds: byDelete ? null : 5));
            var held = SeenAsync(host, target);
            Assert.Equal("ok", await SeenAsync(host, "nothing"));
            Assert.False(held.IsCompleted);
            if (byDelete) await host.EndAsync();
            // A slow frame that waits already goes on waiting for its second; several wait one after another.
            while (!held.IsCompleted)
            {
                host.Clock.Advance(TimeSpan.FromSeconds(byDelete ? 0.5 : 5));
                await Task.WhenAny(held, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
            }
            Assert.Equal(healthy, await held);
            Assert.Equal(healthy, await SeenAsync(host, target));
            Assert.Empty((await host.ListAsync()).EnumerateArray());
        }
    }

    private static string Order(string kind, string target, double? seconds) =>
        $$"""{"kind":"{{kind}}"{{(target == "market" ? "" : $",\"target\":\"{target}\"")}},"code":500,"symbol":"SPY","state":"closed"{{(seconds is { } s ? $",\"seconds\":{s}" : "")}}}""";

    /// <summary>What a client that comes now sees of a target, as a text.</summary>
    private static async Task<string> SeenAsync(WiresHost host, string target)
    {
        try
        {
            return target switch
            {
                "rest" => await RestAsync(host),
                "dxlink" => await FeedAsync(host),
                "account" => await StreamAsync(host),
                "market" => host.Accounts.Phase.ToString(),
                _ => "ok",
            };
        }
        catch (Exception e) when (e is IOException or WebSocketException or InvalidOperationException)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    /// <summary>The answer as it came over the wire, so that a body in single bytes looks different.</summary>
    private static async Task<string> RestAsync(WiresHost host)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port);
        await tcp.GetStream().WriteAsync("GET /customers/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer access-1\r\nConnection: close\r\n\r\n"u8.ToArray());
        var text = await new StreamReader(tcp.GetStream()).ReadToEndAsync();
        return string.Join('\n', text.Split("\r\n").Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)));
    }

    /// <summary>Everything until the second symbol's price, an error, or the end of the link.</summary>
    private static async Task<string> FeedAsync(WiresHost host)
    {
        await using var client = await host.SocketAsync();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-x","keepaliveTimeout":600,"acceptKeepaliveTimeout":600}""");
        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-1"}""");
        await client.SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED","parameters":{"contract":"AUTO"}}""");
        await client.SendAsync(FeedSetup);
        await client.SubscribeAsync("""{"type":"Quote","symbol":"SPY"},{"type":"Quote","symbol":"QQQ"}""");
        List<string> control = [], rows = [];
        while (true)
        {
            var text = await client.TextAsync() ?? "closed";
            if (text.Contains("FEED_DATA", StringComparison.Ordinal)) rows.AddRange(Rows(text, client.LastFrames > 1));
            else control.Add(text);
            if (text is "closed" || text.Contains("ERROR", StringComparison.Ordinal) || text.Contains("QQQ", StringComparison.Ordinal)) return string.Join('\n', control.Concat(rows));
        }
    }

    /// <summary>How many frames the rows came in is chance, what is in them is not.</summary>
    private static IEnumerable<string> Rows(string text, bool isSliced)
    {
        var data = WireClient.Parse(text).GetProperty("data");
        var isCompact = data.GetArrayLength() > 1 && data[1].ValueKind == JsonValueKind.Array;
        return (isCompact ? data[1] : data).EnumerateArray().Select(v => $"{isSliced} {v.GetRawText()}");
    }

    private static async Task<string> StreamAsync(WiresHost host)
    {
        await using var client = await host.SocketAsync("/streamer");
        await client.SendAsync("""{"action":"connect","value":["5WT00001"],"auth-token":"Bearer access-1","request-id":1}""");
        var first = await client.TextAsync() ?? $"closed {client.Closed}";
        var kind = first.Contains("\"status\":\"ok\"", StringComparison.Ordinal) ? "ok" : first;
        host.Accounts.Say(new("5WT00001", "Order", new() { ["id"] = 1 }, DateTimeOffset.UnixEpoch));
        var frames = client.LastFrames > 1;
        return $"{kind} {frames} {(kind == "ok" ? await client.TextAsync() : "")}";
    }
}
