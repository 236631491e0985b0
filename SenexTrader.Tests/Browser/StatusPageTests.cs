using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class StatusPageTests(OpenProgram program)
{
    private const string Well = "() => document.querySelector('.verdict.ok') && document.querySelectorAll('.cards .badge.bad').length === 0";

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task Every_part_is_well_and_a_cut_feed_is_told_at_once_and_listed_when_it_is_over(int width)
    {
        await using var visit = await program.OpenAsync("/status", width);
        await visit.UntilAsync(Well);
        await visit.UntilLiveAsync("[data-metric=feed_confirmed]");
        var before = await visit.Page.Locator("[data-history][data-open=false]").CountAsync();

        await program.FaultAsync(new { kind = "drop", target = "dxlink", seconds = 1 });
        await visit.UntilAsync("before => document.querySelectorAll('[data-history][data-open=false]').length > before", before);
        await visit.UntilAsync(Well);
        await visit.AssertCalmAsync();
    }
}
