using System.Text.Json;
using System.Text.Json.Nodes;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Account;

public class RecordedNoticesTests
{
    [Fact]
    public async Task Every_recorded_notice_of_a_known_kind_is_taken_and_the_rest_breaks_nothing()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        var bad = app.Account!.BadFrames;
        foreach (var (_, message) in RecordedNotices.All.Where(n => !n.Source.StartsWith("error", StringComparison.Ordinal)))
            await stream.SendAsync(Ours(message));

        // What comes last is taken last.
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(777.25m, "2026-08-04T13:59:00.480+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, "trader:" + WireAccount.Account)?.Value.NetLiq == 777.25m, "the last notice is taken");
        Assert.Equal((FeedState.Live, bad), (app.Account!.State, app.Account.BadFrames));
    }

    /// <summary>The same notice about the account that is followed here.</summary>
    private static string Ours(string message)
    {
        var json = JsonNode.Parse(message)!.AsObject();
        if (json["data"] is JsonObject data && data.ContainsKey("account-number")) data["account-number"] = WireAccount.Account;
        return json.ToJsonString(new JsonSerializerOptions());
    }
}
