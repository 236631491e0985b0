using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed class PositionsPageTests : BrowserTest
{
    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path);

    protected override async Task StopAsync()
    {
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Sixty_cells_come_alive_keep_changing_and_nothing_but_the_circuit_leaves_the_page()
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"));
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-metric][data-state=live]').length >= 60");
        Requests.Clear();

        // Every cell is live, or says why not.
        var silent = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[data-metric]')]
                .filter(c => c.dataset.state === 'unavailable' ? !c.dataset.reason : !c.dataset.asof)
                .map(c => c.outerHTML)
            """);
        Assert.Empty(silent);

        await page.WaitForFunctionAsync(
            """
            () => {
                const marks = [...document.querySelectorAll('[data-metric=mark][data-state=live]')].map(c => c.dataset.key + c.textContent).join();
                window.firstMarks ??= marks;
                return window.firstMarks !== marks;
            }
            """);
        Assert.True(await page.GetByText("SIMULATED").First.IsVisibleAsync());
        Assert.Empty(Requests);
        Assert.Empty(Complaints);
    }
}
