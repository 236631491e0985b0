using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class DashboardPageTests(OpenProgram program)
{
    private const string Alive =
        "() => document.querySelectorAll('.exposure [data-state=live]').length >= 20 && document.querySelector('.tiles [data-metric=pnl_realized][data-state=live]')";

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task It_comes_alive_leads_to_what_it_names_and_shows_the_figures_of_the_positions_page(int width)
    {
        await using var visit = await program.OpenAsync("/dashboard", width);
        var page = visit.Page;
        await visit.UntilAsync(Alive);
        var cells = new SeenCells(page);
        await cells.BeginAsync();

        var position = await page.Locator("[data-attention][data-position] a").First.GetAttributeAsync("href");
        await page.Locator($"[data-attention] a[href='{position}']").First.ClickAsync();
        await visit.UntilAtAsync(position!);
        await visit.UntilLiveAsync(".position [data-metric=pnl_open]");
        await page.GoBackAsync();
        await visit.UntilAtAsync("/dashboard");
        await visit.UntilAsync(Alive);
        await visit.AssertCalmAsync();

        await page.Locator(".exposure tbody a[href='/positions?find=SPX']").ClickAsync();
        await visit.UntilAtAsync("/positions?find=SPX");
        await visit.UntilLiveAsync("tr.p [data-metric=pnl_open]");
        Assert.All(await page.Locator("tr.u th .name").AllTextContentsAsync(), name => Assert.Equal("SPX", name));
        await page.GoBackAsync();
        await visit.UntilAtAsync("/dashboard");
        await visit.UntilAsync(Alive);
        await page.GoForwardAsync();
        await visit.UntilAtAsync("/positions?find=SPX");

        // Both pages hold the same beat for a while: one figure with one time is one number.
        await cells.UntilSharedAsync(6);
        await visit.AssertCalmAsync();
    }
}
