using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class PositionDetailTests(OpenProgram program)
{
    private const string Pnl = "[data-metric=model_pnl]";

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task From_the_grid_into_a_position_it_is_repriced_looked_back_on_and_left_by_the_back_button(int width)
    {
        await using var visit = await program.OpenAsync("/positions", width);
        var page = visit.Page;
        await page.Locator("tr.p .to-position").Last.ClickAsync();
        await visit.UntilLiveAsync(Pnl);
        await visit.UntilDrawnAsync("payoff");

        await RepriceAsync(visit, "if-price", "PageUp", null);
        Assert.Contains(await page.TextContentAsync("output[for=if-price]") ?? "", await page.Locator(".facts h3").Last.TextContentAsync());
        await RepriceAsync(visit, "if-volatility", "End", "+30 points");
        await RepriceAsync(visit, "if-days", "ArrowRight", "+1");
        Assert.Contains("in 1 days, volatility +30 points", await page.TextContentAsync(".payoff .legend"));
        await page.GetByLabel("Interest, %").FillAsync("much");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("#if-rate-problem").WaitForAsync();

        await visit.Button("Back to now").ClickAsync();
        await visit.UntilAsync("() => document.querySelector('output[for=if-volatility]').textContent === 'unchanged' && document.querySelector('output[for=if-days]').textContent === 'now'");
        await Assertions.Expect(visit.Button("Back to now")).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator("#if-rate-problem")).ToHaveCountAsync(0);

        await page.Locator(".past .segments button").Last.ClickAsync();
        await visit.UntilAsync("() => [...document.querySelectorAll('.past .segments button')].at(-1).ariaPressed === 'true'");
        await visit.UntilLiveAsync(".transactions-of [data-metric=transaction_value]");
        await Assertions.Expect(page.Locator(".orders-of")).ToContainTextAsync("Orders today");
        await visit.AssertCalmAsync();

        await page.GoBackAsync();
        await visit.UntilAtAsync("/positions");
        await page.Locator("tr.p .to-position").First.WaitForAsync();
        await page.GoForwardAsync();
        await visit.UntilLiveAsync(Pnl);
        await visit.ReloadAsync();
        await visit.UntilLiveAsync(Pnl);
        await visit.AssertCalmAsync();
    }

    [Fact]
    public async Task An_address_of_somebody_elses_position_is_answered_calmly()
    {
        await using var visit = await program.OpenAsync("/positions/no-such.position");
        await visit.Page.GetByText("No such position is held here").WaitForAsync();
        await visit.AssertCalmAsync();
    }

    /// <summary>Moves a slider by the keyboard, and waits until it says so and the model's word has changed.</summary>
    private static async Task RepriceAsync(Visit visit, string slider, string key, string? says)
    {
        var (said, before) = (await visit.Page.TextContentAsync($"output[for={slider}]"), await visit.Page.TextContentAsync(Pnl));
        await visit.Page.Locator($"#{slider}").PressAsync(key);
        await visit.UntilOtherAsync($"output[for={slider}]", said);
        await visit.UntilOtherAsync(Pnl, before);
        if (says is not null) Assert.Equal(says, await visit.Page.TextContentAsync($"output[for={slider}]"));
    }
}
