using System.Text;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Hosting.Keys;
using SenexTrader.Tests.Support;
using StackExchange.Redis;

namespace SenexTrader.Tests.Connections;

/// <summary>Secrets are planted in the running program and then looked for everywhere it leaves something.</summary>
[Trait(Needs.Trait, "redis")]
public sealed class CanaryTests : IDisposable
{
    private const string Label = "Label that is no secret";

    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task No_secret_is_in_logs_database_key_ring_cache_console_or_any_answer()
    {
        var key = WrappingKey.NewText();
        string[] canaries =
        [
            "senex-second-secret", "senex-second-refresh", "canary-secret-that-is-refused", "canary-token-that-is-refused",
            "canary-secret-of-the-login", OwnerVisit.Password, key,
        ];
        await using var redis = await RedisServerProcess.StartAsync();
        await using var app = await AppProcess.StartAsync(data.Path, new Dictionary<string, string>
        {
            ["Cache__Redis"] = redis.Address,
            ["Keys__Secret"] = key,
            ["Serilog__Requests"] = "true",
            ["Serilog__MinimumLevel__Default"] = "Debug",
        });
        using var owner = new OwnerVisit(app, data);
        await owner.SetUpAsync();
        Assert.Contains(Label, await owner.PasteAsync(Label, "senex-second-secret", "senex-second-refresh"));
        Assert.Contains("Grant revoked", await owner.PasteAsync("Refused", "canary-secret-that-is-refused", "canary-token-that-is-refused"));
        Assert.Contains("Client secret mismatch", await owner.LogInAsync("Login", "senex-demo", "canary-secret-of-the-login"));
        foreach (var path in SiteMap.All.Select(p => p.Href).Concat(["/", "/access", "/users", "/audit", "/settings", "/settings/export", "/settings/connections", "/health", "/settings/connections/new"]))
            await owner.GetAsync(path);

        var places = new Dictionary<string, string>
        {
            ["the answers"] = string.Concat(owner.Answers),
            ["the console"] = app.Output,
            ["the cache"] = await EverythingAsync(redis),
        };
        foreach (var file in Directory.GetFiles(data.Path, "*", SearchOption.AllDirectories)) places[file[data.Path.Length..]] = await TextOfAsync(file);

        Assert.All(places, place => Assert.All(canaries, canary => Assert.DoesNotContain(canary, place.Value)));
        // A search that cannot find what is there would prove nothing.
        Assert.Contains(Label, places["the answers"]);
        Assert.Contains(Label, places["/senex.db"] + places["/senex.db-wal"]);
        Assert.Contains("5WT00002", places["the cache"]);
        Assert.Contains("Connected", places["the console"]);
    }

    private static async Task<string> EverythingAsync(RedisServerProcess redis)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        var text = new StringBuilder();
        await foreach (var key in connection.GetServer(redis.Address).KeysAsync())
            text.Append(key).Append('=').Append(await connection.GetDatabase().StringGetAsync(key)).Append('\n');
        return text.ToString();
    }

    private static async Task<string> TextOfAsync(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await open.CopyToAsync(all);
        return Encoding.Latin1.GetString(all.ToArray());
    }
}
