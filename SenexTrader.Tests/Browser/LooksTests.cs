using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>What only a browser can tell of a look: whether it fits, holds still and prints.</summary>
public sealed class LooksTests : BrowserTest
{
    private static readonly Dictionary<string, string> TwoAccounts = new() { ["Simulation__Accounts"] = "2" };

    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path, TwoAccounts);

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Names_and_accounts_keep_to_one_line_and_what_counts_is_in_sight_and_whole()
    {
        var page = await ShowAsync("/positions?account=all", 1440, 900);
        await UntilAsync(page, "() => document.querySelectorAll('tr.p .acct').length > 10");
        foreach (var width in new[] { 1440, 1024 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('tr.p, tr.l')].filter(r => r.getBoundingClientRect().height > 29).map(r => r.innerText)
                """));
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.chip, .chip select, .kpi .n, .kpi .s, .line > .why, .line > .state')]
                    .filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)
                """));
        }

        await page.SetViewportSizeAsync(390, 664);
        await page.GotoAsync(new Uri(app.Address, "/dashboard").ToString());
        await UntilAsync(page, "() => ['net_liq', 'pnl_day', 'delta', 'theta'].every(m => document.querySelector(`.tiles [data-metric=${m}]`)) && document.querySelector('.chip.feed')");
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...['net_liq', 'pnl_day', 'delta', 'theta'].map(m => `.tiles [data-metric=${m}]`), '.chip.feed']
                .filter(s => { const box = document.querySelector(s).getBoundingClientRect(); return !box.width || box.bottom > innerHeight - 52 || box.right > innerWidth; })
            """));
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none_and_paper_shows_numbers_and_nothing_to_click()
    {
        var page = await ShowAsync("/positions", 1440, 900);
        await UntilAsync(page, "() => document.querySelector('.v[class*=flash]')?.getAnimations().length > 0");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await UntilAsync(page, "() => document.querySelector('.v[class*=flash]')");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ReducedMotion = ReducedMotion.NoPreference });
        await UntilAsync(page, "() => document.querySelector('.v[class*=flash]')");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelectorAll('.v[class*=flash]').values().filter(v => v.getAnimations().length > 0).toArray().length"));
        // The rows are drawn anew for the paper, as many as it takes.
        await UntilAsync(page, "() => document.querySelector('tr.p td .v') && document.querySelector('.scroll').scrollHeight === document.querySelector('.scroll').clientHeight");
        var paper = await page.EvaluateAsync<string[]>(
            """
            () => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).fontVariantNumeric,
                ...[...document.querySelectorAll('button, input, select')].filter(e => e.offsetParent && !e.matches('.sort, .chip *')).map(e => e.outerHTML)]
            """);
        Assert.Equal(["rgb(255, 255, 255)", "tabular-nums"], paper);
    }

    private async Task<IPage> ShowAsync(string path, int width, int height)
    {
        var page = await OpenAsync(new Uri(app.Address, path), width, height);
        await SettledAsync(page);
        return page;
    }

    private static Task<IJSHandle> SettledAsync(IPage page) => UntilAsync(
        page, "() => document.querySelector('h1') && !document.querySelector('.bones') && document.querySelector('.chip.feed.ok') && document.querySelectorAll('[data-metric]').length + document.querySelectorAll('.calm, .settings').length > 0");

    private static Task<IJSHandle> UntilAsync(IPage page, string condition) => page.WaitForFunctionAsync(condition);
}
