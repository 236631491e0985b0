using Microsoft.Playwright;
using SenexTrader.Tests.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>The owner sets the program up, connects the simulated broker by its own login page, and sees positions.</summary>
public sealed class ConnectsByLogin : BrowserTest
{
    private const string Password = "a long enough sentence";

    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path);

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task An_owner_connects_the_simulated_broker_sees_positions_and_disconnects_again()
    {
        var page = await VisitAsync(new Uri(app.Address, "/"));
        var circuits = new SocketTap(page);
        await SetUpAsync(page);
        await Expect(page.GetByTestId("no-account")).ToBeVisibleAsync();

        await page.GotoAsync(new Uri(app.Address, "/settings/connections").ToString());
        await page.GetByTestId("connect").ClickAsync();
        await page.GetByTestId("by-login").ClickAsync();
        await page.GetByLabel("Name").FillAsync("Simulated");
        await page.GetByLabel("Client id").FillAsync("senex-demo");
        await page.GetByLabel("Client secret").FillAsync("senex-demo-secret");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByTestId("go-to-broker").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await Expect(page.Locator("[data-connection]")).ToContainTextAsync("5WT00001");

        await page.GotoAsync(new Uri(app.Address, "/positions").ToString());
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-metric=pnl_open][data-state=live]').length >= 15");
        foreach (var path in new[] { "/status", "/account", "/settings/export" })
        {
            await page.GotoAsync(new Uri(app.Address, path).ToString());
            await Expect(page.Locator(".chip.feed")).ToContainTextAsync("live");
        }

        // Every token of the simulated broker begins like this.
        Assert.True(circuits.Heard("5WT00001"), "the circuits were not heard");
        Assert.All([Password, "senex-demo-secret", "senex-demo-refresh", "eyJhbGciOiJFZERTQSIs"], secret => Assert.False(circuits.Heard(secret), secret));

        await page.GotoAsync(new Uri(app.Address, "/settings/connections").ToString());
        await page.GetByText("Disconnect…").ClickAsync();
        await page.GetByTestId("disconnect").ClickAsync();
        await Expect(page.Locator("[data-connection]")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(app.Address, "/positions").ToString());
        await Expect(page.GetByTestId("no-account")).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator what) => Assertions.Expect(what);

    private async Task SetUpAsync(IPage page)
    {
        await page.GetByLabel("One-time code").FillAsync(await OwnerVisit.CodeAsync(data));
        await page.GetByLabel("Your name").FillAsync("olivia");
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("[name='Form.Again']").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
    }
}
