using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class WatchlistPageTests(OpenProgram program)
{
    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task A_list_is_made_filled_ordered_by_the_keyboard_and_still_there_beside_one_of_the_broker(int width)
    {
        await using var visit = await program.OpenAsync("/watchlist", width);
        var page = visit.Page;
        await visit.Button("New list").ClickAsync();
        await page.GetByLabel("Name of the new list").FillAsync("Fast ones");
        await page.Keyboard.PressAsync("Enter");
        await visit.UntilAtAsync("/watchlist/Fast%20ones");
        // The address comes before the page: until the field is gone, what is typed goes into it.
        await Assertions.Expect(page.GetByLabel("Name of the new list")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("/");
        await visit.UntilAsync("() => document.activeElement.matches('[data-filter]')");
        foreach (var symbol in new[] { "NVDA", "TSLA", "VIX" })
        {
            await page.Keyboard.TypeAsync(symbol);
            await page.Locator($"#found-symbols b:text-is('{symbol}')").WaitForAsync();
            await page.Keyboard.PressAsync("Enter");
            await visit.UntilLiveAsync($"[data-symbol={symbol}] [data-metric=last]");
        }

        await page.Keyboard.TypeAsync("ZZZZ");
        await page.Locator("#found-symbols").GetByText("Keep it anyway").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-symbol=ZZZZ] .why").WaitForAsync();

        await PressAsync(visit, "Move VIX up", "NVDA VIX TSLA ZZZZ");
        await PressAgainAsync(visit, "Move VIX up", "VIX NVDA TSLA ZZZZ");
        await PressAsync(visit, "Move VIX down", "NVDA VIX TSLA ZZZZ");
        await PressAsync(visit, "Remove TSLA", "NVDA VIX ZZZZ");
        await PressAgainAsync(visit, "Remove ZZZZ", "NVDA VIX");

        await visit.Button("Import…").ClickAsync();
        await page.Locator(".import button", new() { HasTextString = "Favourites" }).ClickAsync();
        await visit.UntilAtAsync("/watchlist/Favourites");
        await visit.UntilLiveAsync("[data-symbol] [data-metric=last]", 6);
        await visit.AssertCalmAsync();

        await page.GoBackAsync();
        await visit.ReloadAsync();
        await visit.UntilAtAsync("/watchlist/Fast%20ones");
        await visit.UntilLiveAsync("[data-symbol=VIX] [data-metric=last]");
        await visit.Button("Delete").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await visit.UntilAtAsync("/watchlist");
        Assert.Equal(["My list", "Favourites"], await page.Locator("nav[aria-label=Lists] a").EvaluateAllAsync<string[]>("all => all.map(a => a.firstChild.data.trim())"));
        await visit.AssertCalmAsync();
    }

    // The keyboard stays with the line that moved, and goes to the one in the place of what was removed.
    private static async Task PressAgainAsync(Visit visit, string button, string order)
    {
        await visit.UntilAsync("button => document.activeElement.ariaLabel === button", button);
        await visit.Page.Keyboard.PressAsync("Enter");
        await UntilOrderedAsync(visit, order);
    }

    private static async Task PressAsync(Visit visit, string button, string order)
    {
        await visit.Button(button).PressAsync("Enter");
        await UntilOrderedAsync(visit, order);
    }

    private static Task UntilOrderedAsync(Visit visit, string order) =>
        visit.UntilAsync("order => [...document.querySelectorAll('[data-symbol]')].map(r => r.dataset.symbol).join(' ') === order", order);
}
