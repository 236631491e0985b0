using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed class ListsAndSettingsTests : BrowserTest
{
    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path);

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task A_symbol_is_searched_added_and_alive_and_stays_after_the_page_was_left(int width)
    {
        var page = await OpenAsync(new Uri(app.Address, "/watchlist"), width);
        await AddAsync(page, "VIX");
        await LiveAsync(page, "[data-symbol='VIX'] [data-metric=last]");
        Requests.Clear();

        await AddAsync(page, "ZZZZ");
        await page.Locator("[data-symbol='ZZZZ'] .why").WaitForAsync();
        Assert.Empty(Requests);

        await page.ReloadAsync();
        await LiveAsync(page, "[data-symbol='VIX'] [data-metric=last]");
        await AssertFitsAsync(page);
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task Working_orders_have_a_live_net_mid_that_moves_and_the_past_comes_when_asked_for(int width)
    {
        var page = await OpenAsync(new Uri(app.Address, "/orders"), width);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-metric=net_mid][data-state=live]').length > 0", null, Patiently);
        await page.WaitForFunctionAsync(
            """
            () => {
                const mids = [...document.querySelectorAll('[data-metric=net_mid]')].map(c => c.textContent).join();
                window.firstMids ??= mids;
                return window.firstMids !== mids;
            }
            """, null, Patiently);
        Requests.Clear();
        await page.GetByRole(AriaRole.Button, new() { Name = "30 days" }).ClickAsync();
        await page.GetByText("as the broker answered at").WaitForAsync();
        Assert.Empty(Requests);
        await AssertFitsAsync(page);
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task Privacy_leaves_no_amount_in_the_page_while_it_goes_on_living()
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"));
        await LiveAsync(page, "[data-metric=net_liq]");
        var amount = await page.Locator("[data-metric=net_liq]").First.TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide amounts" }).ClickAsync();
        await page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('[data-metric=net_liq],[data-metric=pnl_open],[data-metric=delta]')].every(c => ['•••', '—'].includes(c.textContent))", null, Patiently);
        Assert.DoesNotContain(amount!, await page.ContentAsync(), StringComparison.Ordinal);

        // It is known before the first paint of the next page, prerendered or not.
        await page.ReloadAsync();
        await LiveAsync(page, "[data-metric=net_liq]");
        Assert.Equal("•••", await page.Locator("[data-metric=net_liq]").First.TextContentAsync());
    }

    [Fact]
    public async Task The_appearance_is_chosen_once_and_stands_at_the_next_visit()
    {
        var page = await OpenAsync(new Uri(app.Address, "/settings"));
        await StandsAsync(page);
        await page.GetByLabel("Blue and orange").CheckAsync();
        await page.GetByText("Saved.").WaitForAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Light" }).CheckAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'light' && document.documentElement.dataset.gains === 'colorblind'");
        await page.ReloadAsync();
        Assert.Equal("light", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    [Fact]
    public async Task The_export_is_a_file_with_what_the_page_shows()
    {
        var page = await OpenAsync(new Uri(app.Address, "/settings/export"));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save CSV" }).ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(await download.PathAsync(), Xunit.TestContext.Current.CancellationToken);
        Assert.Contains("portfolio,portfolio,Portfolio,net_liq", text, StringComparison.Ordinal);
        Assert.Empty(Complaints);
    }

    private static PageWaitForFunctionOptions Patiently { get; } = new() { Timeout = 60_000 };

    private static Task<IJSHandle> LiveAsync(IPage page, string selector) => page.WaitForFunctionAsync(
        "selector => document.querySelector(selector)?.dataset.state === 'live'", selector, Patiently);

    /// <summary>Before the circuit stands, clicks and keys go into nothing: its first tick shows that it does.</summary>
    private static Task<IJSHandle> StandsAsync(IPage page) => page.WaitForFunctionAsync(
        "() => { const tick = document.querySelector('[data-tick]')?.dataset.tick; window.firstTick ??= tick; return tick && tick !== window.firstTick; }", null, Patiently);

    private static async Task AddAsync(IPage page, string symbol)
    {
        await StandsAsync(page);
        var field = page.GetByLabel("Add a symbol");
        await field.FillAsync(symbol);
        await page.Locator("#found-symbols button").First.WaitForAsync();
        await field.PressAsync("Enter");
        await page.Locator($"[data-symbol='{symbol}']").WaitForAsync();
    }

    /// <summary>The page scrolls down, never sideways.</summary>
    private static async Task AssertFitsAsync(IPage page) => Assert.True(
        await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "wider than the screen");
}
