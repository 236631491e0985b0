using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class PositionsPageTests(OpenProgram program)
{
    [Fact]
    public async Task Sixty_cells_come_alive_keep_changing_and_nothing_but_the_circuit_leaves_the_page()
    {
        await using var visit = await program.OpenAsync("/positions");
        await visit.UntilLiveAsync("[data-metric]", 60);

        // Every cell is live, or says why not.
        var silent = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[data-metric]')]
                .filter(c => c.dataset.state === 'unavailable' ? !c.dataset.reason : !c.dataset.asof)
                .map(c => c.outerHTML)
            """);
        Assert.Empty(silent);

        await visit.UntilAsync(
            """
            () => {
                const marks = [...document.querySelectorAll('[data-metric=mark][data-state=live]')].map(c => c.dataset.key + c.textContent).join();
                window.firstMarks ??= marks;
                return window.firstMarks !== marks;
            }
            """);
        Assert.True(await visit.Page.GetByText("SIMULATED").First.IsVisibleAsync());
        await visit.AssertCalmAsync();
    }
}
