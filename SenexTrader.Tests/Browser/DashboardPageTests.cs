using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed class DashboardPageTests : BrowserTest
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
    [InlineData(1440, 900)]
    [InlineData(1024, 900)]
    [InlineData(390, 844)]
    public async Task It_comes_alive_fits_its_width_and_shows_the_figures_of_the_positions_page(int width, int height)
    {
        var page = await OpenAsync(new Uri(app.Address, "/dashboard"), width, height);
        await page.WaitForFunctionAsync(
            "() => document.querySelectorAll('.exposure [data-state=live]').length >= 20 && document.querySelector('.tiles [data-metric=pnl_realized][data-state=live]')");
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        Assert.True(await page.Locator("[data-attention]").First.IsVisibleAsync());

        // Two pages hold the same beat for a while: one figure with one time is one number.
        var positions = await OpenAsync(new Uri(app.Address, "/positions"));
        await positions.WaitForFunctionAsync("() => document.querySelectorAll('[data-state=live]').length >= 60");
        const string read = "() => [...document.querySelectorAll('[data-key=portfolio]')].map(c => `${c.dataset.metric} ${c.dataset.asof} ${c.textContent}`)";
        await page.WaitForFunctionAsync(
            "seen => [...document.querySelectorAll('.tiles [data-key=portfolio]')].filter(c => seen.includes(`${c.dataset.metric} ${c.dataset.asof} ${c.textContent}`)).length >= 6",
            await positions.EvaluateAsync<string[]>(read));
        Assert.Empty(Complaints);
    }
}
