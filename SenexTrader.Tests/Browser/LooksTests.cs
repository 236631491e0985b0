using Microsoft.Playwright;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>What only a browser can tell of a look: whether it fits, can be hit, holds still and prints.</summary>
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
    public async Task Names_and_accounts_keep_to_one_line_and_nothing_that_is_always_in_sight_is_cut()
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
    }

    [Fact]
    public async Task On_a_phone_what_counts_is_above_the_fold_on_either_home_and_a_finger_hits_everything()
    {
        var page = await ShowAsync("/dashboard", 390, 664);
        foreach (var (path, numbers) in new[] { ("/dashboard", ".tiles"), ("/positions", ".strip") })
        {
            await page.GotoAsync(new Uri(app.Address, path).ToString());
            await SettledAsync(page);
            Assert.Empty(await page.EvaluateAsync<string[]>(
                """
                numbers => [...['net_liq', 'pnl_day', 'delta', 'theta'].map(m => `${numbers} [data-metric=${m}]`), '.chip.feed']
                    .filter(s => { const box = document.querySelector(s).getBoundingClientRect(); return !box.width || box.bottom > innerHeight - 52 || box.right > innerWidth; })
                """, numbers));
        }

        var small = new List<string>();
        foreach (var to in SiteMap.All)
        {
            await page.GotoAsync(new Uri(app.Address, to.Href).ToString());
            await SettledAsync(page);
            small.AddRange((await page.EvaluateAsync<string[]>(Small)).Select(s => $"{to.Href}: {s}"));
        }

        Assert.True(small.Count == 0, string.Join("\n", small));
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none_and_paper_shows_numbers_and_nothing_to_click()
    {
        var page = await ShowAsync("/positions", 1440, 900);
        await UntilAsync(page, "() => document.querySelector('.v[class*=flash]')?.getAnimations().length > 0");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await UntilAsync(page, "() => document.querySelector('.v[class*=flash]')");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var paper = await page.EvaluateAsync<string[]>(
            """
            () => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('tr.p td .v')).fontVariantNumeric,
                ...[...document.querySelectorAll('button, input, select')].filter(e => e.offsetParent && !e.matches('.sort, .chip *')).map(e => e.outerHTML)]
            """);
        Assert.Equal(["rgb(255, 255, 255)", "tabular-nums"], paper);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('.scroll').scrollHeight - document.querySelector('.scroll').clientHeight"));
    }

    /// <summary>What can be hit but is smaller than a finger; in running text a link may be as high as its line.</summary>
    private const string Small =
        """
        () => [...document.querySelectorAll('a[href], button, input, select, summary')].map(e => {
            const box = e.getBoundingClientRect();
            const reach = e.matches('.chip') ? parseFloat(getComputedStyle(e, '::before').height) : 0;
            const label = e.matches('[type=checkbox], [type=radio]') ? e.closest('label').getBoundingClientRect() : box;
            return { e, seen: box.width > 1 && box.height > 1 && box.right > 0 && !e.closest('p, dialog:not([open]), .chart'), height: Math.max(label.height, reach), width: label.width };
        }).filter(t => t.seen && (t.height < 40 || t.width < 39)).map(t => `${t.e.className || t.e.tagName} "${t.e.innerText || t.e.ariaLabel}" ${t.width} x ${t.height}`)
        """;

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
