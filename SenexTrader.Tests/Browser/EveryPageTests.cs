using Microsoft.Playwright;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.Settings;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>What holds for every page of the bar, those that come later included.</summary>
public sealed class EveryPageTests : BrowserTest
{
    private readonly TempFolder data = new();
    private AppProcess app = null!;

    // Of two accounts the bar offers all together, which is a view of its own on most pages.
    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path, new Dictionary<string, string> { ["Simulation__Accounts"] = "2" });

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_on_any_page_dark_or_light()
    {
        var issues = new List<string>();
        await VisitAllAsync(1440, 900, async page => issues.AddRange(await Accessible.IssuesAsync(page)));
        Assert.True(issues.Count == 0, string.Join("\n", issues));
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_beside_the_pages_of_the_bar_nor_in_open_sheets()
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"), 1440, 900);
        await SettledAsync(page);
        var position = await page.Locator("tr.p a").First.GetAttributeAsync("href");
        var issues = new List<string>();
        foreach (var sheet in new[] { "keys", "columns" })
        {
            await page.Locator($"[data-open={sheet}]").ClickAsync();
            await page.Locator($"dialog#{sheet}[open]").WaitForAsync();
            issues.AddRange(await Accessible.IssuesInSheetAsync(page));
            await page.Locator($"dialog#{sheet} [data-close]").ClickAsync();
        }

        foreach (var path in SettingsMap.All.Select(s => s.Href).Skip(1).Concat([position!, "/charts?symbol=SPY", .. Together]))
        {
            await page.GotoAsync(new Uri(app.Address, path).ToString());
            await SettledAsync(page);
            if (Together.Contains(path)) await page.GetByText("2 of 2 accounts").First.WaitForAsync();
            issues.AddRange(await Accessible.IssuesAsync(page));
        }

        Assert.Empty(Complaints);
        await page.GotoAsync(new Uri(app.Address, "/nowhere").ToString());
        await page.Locator("h1").WaitForAsync();
        issues.AddRange(await Accessible.IssuesInSheetAsync(page));
        Assert.True(issues.Count == 0, string.Join("\n", issues));
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task No_page_is_wider_than_the_screen_each_is_reached_by_its_keys_and_on_a_phone_a_finger_hits_everything(int width, int height)
    {
        var wide = new List<string>();
        await VisitAllAsync(width, height, async page =>
        {
            var over = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - innerWidth");
            if (over > 0) wide.Add($"{page.Url} is {over} px too wide");
            if (width < 700) wide.AddRange((await Fingers.MissAsync(page)).Select(small => $"{page.Url} is too small at {small}"));
        });
        Assert.True(wide.Count == 0, string.Join("\n", wide));
        Assert.Empty(Complaints);
    }

    /// <summary>Pages that stand differently for all accounts together.</summary>
    private static string[] Together { get; } = ["/positions?account=all", "/dashboard?account=all", "/account?account=all"];

    private async Task VisitAllAsync(int width, int height, Func<IPage, Task> look)
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"), width, height);
        await SettledAsync(page);
        foreach (var to in SiteMap.All)
        {
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync(to.Key.ToString());
            await UntilAtAsync(page, to.Href);
            await SettledAsync(page);
            await look(page);
        }
    }

    private static Task<IJSHandle> SettledAsync(IPage page) => page.WaitForFunctionAsync(
        "() => document.querySelector('h1') && !document.querySelector('.bones') && document.querySelector('.chip.feed.ok, .chip.feed.calm')");
}
