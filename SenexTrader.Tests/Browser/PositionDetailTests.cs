using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed class PositionDetailTests : BrowserTest
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
    public async Task From_the_grid_into_a_position_its_payoff_is_drawn_repriced_and_left_by_the_back_button(int width)
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"), width);
        await page.Locator("tr.p .to-position").Last.ClickAsync();
        await page.WaitForSelectorAsync("[data-metric=model_pnl][data-state=live]");
        await page.WaitForSelectorAsync("[data-chart=payoff] canvas");
        await UntilDrawnAsync(page);
        Requests.Clear();

        var before = await page.TextContentAsync("[data-metric=model_pnl]");
        await page.Locator("#if-volatility").PressAsync("End");
        await page.WaitForFunctionAsync("before => document.querySelector('[data-metric=model_pnl]').textContent !== before", before);
        Assert.Equal("+30 points", await page.TextContentAsync("output[for=if-volatility]"));

        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.DoesNotContain(Requests, r => !r.Contains("/_blazor", StringComparison.Ordinal));
        await page.GoBackAsync();
        await page.WaitForSelectorAsync("tr.p .to-position");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task An_address_of_somebody_elses_position_is_answered_calmly()
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions/no-such.position"));
        await page.GetByText("No such position is held here").WaitForAsync();
        Assert.Empty(Complaints);
    }

    // Not an empty canvas: the payoff's own colours are on it.
    private static Task<IJSHandle> UntilDrawnAsync(IPage page) => page.WaitForFunctionAsync(
        """
        () => [...document.querySelectorAll('[data-chart=payoff] canvas')].some(c => {
            if (c.width === 0 || c.height === 0) return false;
            // Read from a copy: reading the page's own canvas again and again is complained of.
            const copy = Object.assign(document.createElement('canvas'), { width: c.width, height: c.height }).getContext('2d', { willReadFrequently: true });
            copy.drawImage(c, 0, 0);
            const pixels = copy.getImageData(0, 0, c.width, c.height).data;
            const seen = new Set();
            for (let i = 0; i < pixels.length; i += 4) seen.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
            return seen.size > 20;
        })
        """);
}
