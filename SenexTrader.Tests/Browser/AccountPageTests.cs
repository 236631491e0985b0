using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class AccountPageTests(OpenProgram program)
{
    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task Balances_worth_and_gains_come_alive_follow_each_choice_and_stay_with_the_link(int width)
    {
        await using var visit = await program.OpenAsync("/account", width);
        var page = visit.Page;
        await visit.UntilLiveAsync(".balances [data-metric]", 15);
        await visit.UntilLiveAsync(".gains tfoot [data-metric=gain_net]");

        foreach (var span in HistorySpan.All)
        {
            await page.Locator($".worth .segments button:text-is('{span.Name}')").ClickAsync();
            await visit.UntilLiveAsync($"[data-metric=net_liq_change][data-key='{span.Name}']");
            await visit.UntilDrawnAsync("lines");
        }

        foreach (var (words, row) in new[] { ("By underlying", "underlying:"), ("By strategy", "strategy:"), ("By day", "day:"), ("By strategy", "strategy:Put vertical") })
        {
            await visit.Button(words).ClickAsync();
            await visit.UntilLiveAsync($".gains tbody [data-metric=gain_net][data-key^='{row}']");
        }

        // The link shows the same again.
        await visit.UntilAtAsync("/account?span=all&by=strategy");
        await visit.ReloadAsync();
        await visit.UntilLiveAsync("[data-metric=net_liq_change][data-key='all']");
        await visit.UntilLiveAsync("[data-metric=gain_net][data-key='strategy:Put vertical']");
        await visit.AssertCalmAsync();
    }
}
