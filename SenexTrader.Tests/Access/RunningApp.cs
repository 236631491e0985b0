using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The real program, started once for the tests of a class.</summary>
public abstract class RunningApp(Dictionary<string, string> settings) : IAsyncLifetime
{
    private readonly TempFolder data = new();
    private AppProcess app = null!;

    public Uri Address => app.Address;

    /// <summary>The one-time code of its first start.</summary>
    public string Code() => File.ReadAllText(data["setup-code.txt"]).Trim();

    public async ValueTask InitializeAsync() => app = await AppProcess.StartAsync(data.Path, settings);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
        data.Dispose();
    }
}

/// <summary>As it starts by itself, but with room for two pages only.</summary>
public sealed class NarrowApp() : RunningApp(new() { ["Access__PagesPerUser"] = "2" });

/// <summary>Behind a proxy on this machine, and strict with forms.</summary>
public sealed class ProxiedApp() : RunningApp(new()
{
    ["Access__Proxies__0"] = "127.0.0.1",
    ["Access__HostNames__0"] = "senex.example.org",
    ["Access__TriesPerMinute"] = "3",
});
