using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed class AccountPageTests : BrowserTest
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
    [InlineData(1024, 900)]
    [InlineData(390, 844)]
    public async Task Balances_worth_and_gains_come_alive_fit_the_width_and_follow_the_choice(int width, int height)
    {
        var page = await OpenAsync(new Uri(app.Address, "/account"), width, height);
        await page.WaitForFunctionAsync(
            "() => document.querySelectorAll('.balances [data-state=live]').length >= 15 && document.querySelector('.gains tfoot [data-metric=gain_net][data-state=live]')");
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));

        await page.Locator(".worth .segments button", new() { HasTextString = "1y" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-metric=net_liq_change][data-key=\"1y\"]')");
        await page.Locator(".gains .segments button", new() { HasTextString = "By strategy" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-key=\"strategy:Put vertical\"]')");
        Assert.Contains("span=1y", page.Url);
        Assert.Contains("by=strategy", page.Url);

        // The link shows the same again.
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-metric=net_liq_change][data-key=\"1y\"]') && document.querySelector('[data-key=\"strategy:Put vertical\"]')");
        Assert.Empty(Complaints);
    }
}
