using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed class ChartsPageTests : BrowserTest
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
    public async Task Candles_are_drawn_and_grow_live_and_nothing_but_the_circuit_leaves_the_page(int width)
    {
        var page = await OpenAsync(new Uri(app.Address, "/charts?symbol=SPY"), width);
        await page.WaitForSelectorAsync("[data-metric=candle_close][data-state=live]");
        await page.WaitForSelectorAsync("[data-chart=candles] canvas");
        Requests.Clear();

        var before = await page.TextContentAsync("[data-metric=candle_close]");
        await page.WaitForFunctionAsync("before => document.querySelector('[data-metric=candle_close]').textContent !== before", before);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "1 day" }).ClickAsync();
        await page.WaitForFunctionAsync("() => /1 day each/.test(document.querySelector('figcaption').textContent)");

        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.DoesNotContain(Requests, r => !r.Contains("/_blazor", StringComparison.Ordinal));
        Assert.Empty(Complaints);
    }
}
