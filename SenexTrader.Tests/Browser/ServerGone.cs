using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>The server can no longer say anything, so the page itself must: no number may go on looking live.</summary>
public sealed class ServerGone : BrowserTest
{
    private const string Alive = "() => document.querySelectorAll('[data-state=live]').length >= 60";

    private const string Numbers =
        "() => [...document.querySelectorAll('[data-metric]')].filter(c => c.textContent !== '—' || c.dataset.state !== 'unavailable').map(c => c.outerHTML)";

    private readonly TempFolder data = new();

    [Fact]
    public async Task A_page_whose_server_was_killed_shows_no_number_and_comes_back_by_itself()
    {
        await using var killed = await AppProcess.StartAsync(data.Path);
        var page = await OpenAsync(new Uri(killed.Address, "/positions"));
        await page.WaitForFunctionAsync(Alive);

        await killed.KillAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.classList.contains('cut-off')");

        Assert.Empty(await page.EvaluateAsync<string[]>(Numbers));
        Assert.True(await page.GetByText("Connection to the server lost.").IsVisibleAsync());
        await page.WaitForFunctionAsync("() => Number(document.getElementById('components-reconnect-current-attempt').textContent) > 2");
        Assert.Empty(await page.EvaluateAsync<string[]>(Numbers));

        await using var again = await AppProcess.StartAsync(data.Path, null, "--urls", killed.Address.ToString());
        await page.WaitForFunctionAsync(Alive);
        Assert.False(await page.Locator(".cut-off").IsVisibleAsync());
    }

    protected override Task StopAsync()
    {
        data.Dispose();
        return Task.CompletedTask;
    }
}
