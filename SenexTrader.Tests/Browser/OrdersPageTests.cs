using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class OrdersPageTests(OpenProgram program)
{
    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task Working_orders_have_a_live_net_mid_that_moves_and_the_past_comes_as_far_as_asked_for(int width)
    {
        await using var visit = await program.OpenAsync("/orders", width);
        var page = visit.Page;
        await visit.UntilLiveAsync("[data-metric=net_mid]");
        await visit.UntilAsync(
            """
            () => {
                const mids = [...document.querySelectorAll('[data-metric=net_mid]')].map(c => c.textContent).join();
                window.firstMids ??= mids;
                return window.firstMids !== mids;
            }
            """);
        Assert.NotEmpty(await page.Locator("[aria-label='Working orders'] [data-status]").AllAsync());

        var orders = 0;
        foreach (var days in new[] { "7 days", "30 days", "90 days" })
        {
            await visit.Button(days).ClickAsync();
            var listed = page.Locator($"[aria-label='Orders of {days}']");
            await listed.Or(page.GetByText($"No orders in {days}.")).WaitForAsync();
            var found = await listed.Locator("[data-order]").CountAsync();
            Assert.True(found >= orders, $"{found} in {days}, {orders} in fewer");
            orders = found;
        }

        Assert.True(orders > 0, "no past orders");
        await page.Locator("[aria-label='What to list'] button", new() { HasTextString = "Transactions" }).ClickAsync();
        await page.Locator("[data-transaction]").First.WaitForAsync();
        await page.Locator("[aria-label='What to list'] button", new() { HasTextString = "Orders" }).ClickAsync();
        await page.Locator("[aria-label='Orders of 90 days'] .c-fees").First.WaitForAsync();
        await visit.AssertCalmAsync();
    }
}
