using Microsoft.Playwright;
using SenexTrader.Tests.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>The pages around the program: coming in, one's own access, users, audit, connections.</summary>
public sealed class DoorPagesTests : BrowserTest
{
    private readonly TempFolder data = new();
    private readonly List<string> wrong = [];
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path);

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Each_fits_every_screen_begins_near_its_top_and_axe_finds_nothing_serious_dark_or_light()
    {
        var page = await VisitAsync(app.Address);
        var steps = new AccessSteps(page, app.Address);
        await LookAsync(page, steps, "/set-up");
        await page.GetByText("Make the account").ClickAsync();
        await page.Locator(".validation-message").First.WaitForAsync();
        await LookAsync(page);
        await steps.SetUpAsync(await OwnerVisit.CodeAsync(data));

        await LookAsync(page, steps, "/users");
        await page.GetByLabel("For whom").FillAsync("Bob");
        await page.GetByText("Make an invitation").ClickAsync();
        await page.GetByTestId("invitation").WaitForAsync();
        await LookAsync(page);
        foreach (var path in new[] { "/audit", "/settings/connections", "/settings/connections/new", "/settings/connections/new?by=login", "/settings/connections/callback?state=x&code=y" })
            await LookAsync(page, steps, path);
        await steps.GoAsync("/settings/connections/new");
        await page.GetByLabel("Name").FillAsync("Main");
        await page.GetByLabel("Client secret").FillAsync("senex-second-secret");
        await page.GetByLabel("Refresh token").FillAsync("senex-second-refresh");
        await page.GetByText("Test and connect").ClickAsync();
        await steps.UntilAsync("/settings/connections");
        await LookAsync(page);
        await page.GetByTestId("replace-grant").ClickAsync();
        await page.GetByText("Test and replace").WaitForAsync();
        await LookAsync(page);

        await LookAsync(page, steps, "/access");
        await steps.AddAuthenticatorAsync();
        await LookAsync(page);
        await steps.SignOutAsync();
        await LookAsync(page);
        await LookAsync(page, steps, "/join");
        await steps.SignInAsync();
        await steps.UntilAsync("/sign-in/code");
        await LookAsync(page);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Empty(Complaints);
    }

    private async Task LookAsync(IPage page, AccessSteps steps, string path)
    {
        await steps.GoAsync(path);
        await LookAsync(page);
    }

    private async Task LookAsync(IPage page)
    {
        foreach (var (width, height) in new[] { (390, 844), (1024, 768), (1440, 900) })
        {
            await page.SetViewportSizeAsync(width, height);
            var over = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - innerWidth");
            if (over > 0) wrong.Add($"{page.Url} is {over} px too wide at {width}");
            var top = await page.EvaluateAsync<double>("() => document.querySelector('main .card').getBoundingClientRect().top + scrollY");
            if (top > 160) wrong.Add($"{page.Url} begins {top} px below the top at {width}");
        }

        wrong.AddRange(await Accessible.IssuesInSheetAsync(page));
    }
}
