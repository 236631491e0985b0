using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>A trader's way through the positions, by keys and by mouse, on each kind of screen.</summary>
[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class GridPathTests(OpenProgram program)
{
    private const string OnlyCondors =
        "() => document.querySelectorAll('tr.p').length > 0 && [...document.querySelectorAll('tr.p')].every(r => r.textContent.includes('Iron condor'))";

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task Search_walk_unfold_look_closer_sort_and_go_back(int width)
    {
        await using var visit = await ShowAsync(width);
        var page = visit.Page;

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("condor");
        await visit.UntilAtAsync("/positions?find=condor");
        await visit.UntilAsync(OnlyCondors);
        await page.Keyboard.PressAsync("Escape");
        await visit.UntilAsync("() => document.activeElement === document.body && document.querySelector('[data-filter]').value === 'condor'");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await visit.UntilAsync("() => document.activeElement.matches('tr.p')");
        await page.Keyboard.PressAsync("k");
        await visit.UntilAsync("() => document.activeElement.matches('tr.u')");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await visit.UntilAsync("() => document.activeElement.querySelector('[data-expand]').getAttribute('aria-expanded') === 'false'");
        await page.Keyboard.PressAsync("i");
        await visit.UntilLiveAsync(".detail [data-metric=max_loss]");
        await page.Keyboard.PressAsync("Escape");
        await visit.UntilAsync("() => !document.querySelector('.detail')");
        await visit.UntilAtAsync("/positions?find=condor");

        await page.Locator("th.c-pnl-open button").ClickAsync();
        await visit.UntilAsync("() => document.querySelector('th.c-pnl-open').ariaSort === 'descending' && location.search.includes('sort=-pnl_open')");
        await page.GoBackAsync();
        await visit.UntilAsync("() => !document.querySelector('th.c-pnl-open').ariaSort && document.querySelectorAll('tr.p').length > 0");
        await page.GoForwardAsync();
        await visit.UntilAsync("() => document.querySelector('th.c-pnl-open').ariaSort === 'descending'");
        await page.GoBackAsync();

        await visit.ReloadAsync();
        await visit.UntilAtAsync("/positions?find=condor");
        await visit.UntilAsync(OnlyCondors);
        await page.Keyboard.PressAsync("?");
        await visit.UntilAsync("() => document.getElementById('keys').open");
        await page.Keyboard.PressAsync("Escape");
        await visit.UntilAsync("() => !document.getElementById('keys').open");
        await visit.AssertCalmAsync();
    }

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task Pages_are_gone_to_by_keys_and_by_the_way_back_and_forth(int width)
    {
        await using var visit = await ShowAsync(width);
        var page = visit.Page;
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await visit.UntilLiveAsync(".position [data-metric=pnl_open]");
        var position = await page.EvaluateAsync<string>("() => location.pathname");
        await visit.GoAsync('w', "/watchlist");
        await visit.GoAsync('o', "/orders");
        await visit.GoAsync('p', "/positions");

        foreach (var path in new[] { "/orders", "/watchlist", position, "/positions" })
        {
            await page.GoBackAsync();
            await visit.UntilAtAsync(path);
        }

        await visit.UntilLiveAsync("tr.p [data-metric=pnl_open]");
        await page.GoForwardAsync();
        await visit.UntilAtAsync(position);
        await visit.UntilLiveAsync(".position [data-metric=pnl_open]");
        await visit.AssertCalmAsync();
    }

    [Fact]
    public async Task A_column_chosen_is_there_after_a_reload()
    {
        await using var visit = await ShowAsync(1440);
        await visit.Button("Columns").ClickAsync();
        await visit.Page.GetByLabel("Cost", new() { Exact = true }).CheckAsync();
        await visit.UntilLiveAsync("tr.p [data-metric=cost]");
        await visit.ReloadAsync();
        await visit.UntilLiveAsync("tr.p [data-metric=cost]");
    }

    [Fact]
    public async Task On_a_phone_worth_day_lean_time_and_freshness_stand_above_the_fold()
    {
        await using var visit = await ShowAsync(390);
        var hidden = await visit.Page.EvaluateAsync<string[]>(
            """
            () => ['.strip [data-metric=net_liq]', '.strip [data-metric=pnl_day]', '.strip [data-metric=delta]', '.strip [data-metric=theta]', '.chip.feed']
                .filter(s => { const box = document.querySelector(s).getBoundingClientRect(); return !box.width || box.bottom > innerHeight || box.right > innerWidth; })
            """);
        Assert.Empty(hidden);
    }

    private async Task<Visit> ShowAsync(int width)
    {
        var visit = await program.OpenAsync("/positions", width);
        await visit.UntilLiveAsync("[data-metric]", 60);
        return visit;
    }
}
