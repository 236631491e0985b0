using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using SenexTrader.Blazor.Components;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>The owner's first day, under the page's own policy: what a browser refuses to run shows here as a complaint.</summary>
public sealed class ComeIn : BrowserTest
{
    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override bool KeepsPolicy => true;

    // Passkeys are bound to names; a bare address has none.
    private Uri Address => new UriBuilder(app.Address) { Host = "localhost" }.Uri;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path);

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task An_owner_signs_up_adds_an_app_and_a_passkey_and_signs_in_by_each()
    {
        var page = await VisitAsync(Address);
        var circuits = new SocketTap(page);
        var steps = new AccessSteps(page, Address);
        var code = await File.ReadAllTextAsync(data["setup-code.txt"], TestContext.Current.CancellationToken);
        await steps.SetUpAsync(code);

        var key = await steps.AddAuthenticatorAsync();
        await steps.SignOutAsync();
        await steps.SignInAsync();
        await steps.UntilAsync("/sign-in/code");
        await steps.GiveCodeAsync(key, "Sign in");
        await steps.UntilAsync("/");

        await steps.PlugInAuthenticatorAsync();
        await steps.AddPasskeyAsync();
        await steps.SignOutAsync();
        await steps.SignInByPasskeyAsync();

        await steps.GoAsync("/audit");
        foreach (var told in new[] { "SetUp", "SignedIn", "AuthenticatorAdded", "PasskeyAdded", "SignedOut" })
            Assert.True(await page.Locator($"[data-event={told}]").CountAsync() > 0, told);
        Assert.Empty(Complaints);
        Assert.True(circuits.Count > 0, "no circuit was heard");
        Assert.All([AccessSteps.Password, key, code.Trim()], secret => Assert.False(circuits.Heard(secret), secret));
    }

    [Fact]
    public async Task No_page_breaks_the_policy()
    {
        var page = await VisitAsync(Address);
        var steps = new AccessSteps(page, Address);
        await steps.SetUpAsync(await File.ReadAllTextAsync(data["setup-code.txt"], TestContext.Current.CancellationToken));
        Assert.Contains("/audit", Paths);
        foreach (var path in Paths)
        {
            await steps.GoAsync(path);
            await page.Locator("main").First.WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.DoesNotContain(Complaints, said => said.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Paths { get; } =
        [.. typeof(App).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Where(t => !t.Contains('{')).Order()];
}
