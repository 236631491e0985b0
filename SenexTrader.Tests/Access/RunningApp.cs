using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The real program, started once for the tests of a class.</summary>
public abstract class RunningApp(Dictionary<string, string> settings) : IAsyncLifetime
{
    private readonly TempFolder data = new();
    private AppProcess app = null!;

    public Uri Address => app.Address;

    public virtual async ValueTask InitializeAsync() => app = await AppProcess.StartAsync(data.Path, settings);

    /// <summary>Makes the owner's account.</summary>
    protected async Task SetUpAsync()
    {
        using var owner = new Visitor(Address);
        using var made = await owner.PostAsync(
            "/set-up", "/set-up", ("_handler", "set-up"), ("Form.Code", await Connections.OwnerVisit.CodeAsync(data)), ("Form.Name", AccessBench.Name),
            ("Form.Password", AccessBench.Password), ("Form.Again", AccessBench.Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, made.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
        data.Dispose();
    }
}

/// <summary>As it starts by itself, but with room for two pages only.</summary>
public sealed class NarrowApp() : RunningApp(new() { ["Access__PagesPerUser"] = "2" });

/// <summary>After its owner has set it up.</summary>
public sealed class OwnedApp() : RunningApp([])
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SetUpAsync();
    }
}

/// <summary>Behind a proxy on this machine, and strict with forms.</summary>
public sealed class ProxiedApp() : RunningApp(new()
{
    ["Access__Proxies__0"] = "127.0.0.1",
    ["Access__HostNames__0"] = "senex.example.org",
    ["Access__TriesPerMinute"] = "3",
});
