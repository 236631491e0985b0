using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>A trader's way through the positions, by keys and by mouse, on each kind of screen.</summary>
public sealed class GridPathTests : BrowserTest
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
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task Search_walk_unfold_look_closer_sort_and_go_back(int width, int height)
    {
        var page = await ShowAsync(width, height);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("condor");
        await UntilAsync(page, "() => [...document.querySelectorAll('tr.p')].every(r => r.textContent.includes('Iron condor')) && location.search === '?find=condor'");
        await page.Keyboard.PressAsync("Escape");
        await UntilAsync(page, "() => document.activeElement === document.body && document.querySelector('[data-filter]').value === 'condor'");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await UntilAsync(page, "() => document.activeElement.matches('tr.p')");
        await page.Keyboard.PressAsync("e");
        await UntilAsync(page, "() => document.activeElement.querySelector('[data-expand]').getAttribute('aria-expanded') === 'false'");
        await page.Keyboard.PressAsync("i");
        await UntilAsync(page, "() => document.querySelector('.detail [data-metric=max_loss][data-state=live]')");
        await page.Keyboard.PressAsync("Escape");
        await UntilAsync(page, "() => !document.querySelector('.detail')");

        await page.Locator("th.c-pnl-open button").ClickAsync();
        await UntilAsync(page, "() => document.querySelector('th.c-pnl-open').ariaSort === 'descending' && location.search.includes('sort=-pnl_open')");
        await page.GoBackAsync();
        await UntilAsync(page, "() => !document.querySelector('th.c-pnl-open').ariaSort && document.querySelectorAll('tr.p').length > 0");

        await page.ReloadAsync();
        await UntilAsync(page, "() => [...document.querySelectorAll('tr.p')].length > 0 && [...document.querySelectorAll('tr.p')].every(r => r.textContent.includes('Iron condor'))");
        await page.Keyboard.PressAsync("?");
        await UntilAsync(page, "() => document.getElementById('keys').open");
        await page.Keyboard.PressAsync("Escape");
        await UntilAsync(page, "() => !document.getElementById('keys').open");
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_column_chosen_is_there_after_a_reload()
    {
        var page = await ShowAsync(1440, 900);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Columns", Exact = true }).ClickAsync();
        await page.GetByLabel("Cost", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await UntilAsync(page, "() => document.querySelector('tr.p [data-metric=cost][data-state=live]')");
        await page.ReloadAsync();
        await UntilAsync(page, "() => document.querySelector('tr.p [data-metric=cost][data-state=live]')");
    }

    [Fact]
    public async Task On_a_phone_worth_day_lean_time_and_freshness_stand_above_the_fold()
    {
        var page = await ShowAsync(390, 844);
        var hidden = await page.EvaluateAsync<string[]>(
            """
            () => ['.strip [data-metric=net_liq]', '.strip [data-metric=pnl_day]', '.strip [data-metric=delta]', '.strip [data-metric=theta]', '.chip.feed']
                .filter(s => { const box = document.querySelector(s).getBoundingClientRect(); return !box.width || box.bottom > innerHeight || box.right > innerWidth; })
            """);
        Assert.Empty(hidden);
    }

    private async Task<IPage> ShowAsync(int width, int height)
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"), width, height);
        await UntilAsync(page, "() => document.querySelectorAll('[data-metric][data-state=live]').length >= 60");
        return page;
    }

    private static Task<IJSHandle> UntilAsync(IPage page, string condition) => page.WaitForFunctionAsync(condition);
}
