using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class ChartsPageTests(OpenProgram program)
{
    private const string Close = "[data-metric=candle_close]";

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task A_symbol_is_looked_for_its_candles_are_drawn_in_each_size_and_grow_live(int width)
    {
        await using var visit = await program.OpenAsync("/charts?symbol=SPY", width);
        var page = visit.Page;
        await visit.UntilLiveAsync(Close);
        await visit.UntilDrawnAsync("candles");
        await visit.UntilOtherAsync(Close, await page.TextContentAsync(Close));

        await page.Keyboard.PressAsync("/");
        await visit.UntilAsync("() => document.activeElement.id === 'symbol'");
        await page.Keyboard.TypeAsync("qqq");
        await page.Keyboard.PressAsync("Enter");
        await visit.UntilAtAsync("/charts?symbol=QQQ");
        await visit.UntilLiveAsync($"{Close}[data-key=QQQ]");
        foreach (var range in CandleRange.All.Reverse())
        {
            await visit.Button(range.Name).ClickAsync();
            await visit.UntilAsync("size => document.querySelector('figcaption').textContent.includes(`Candles of QQQ, ${size} each, `)", range.Name);
            await visit.UntilDrawnAsync("candles");
        }

        await page.GoBackAsync();
        await visit.UntilAtAsync("/charts?symbol=SPY");
        await visit.UntilLiveAsync($"{Close}[data-key=SPY]");
        Assert.Equal("SPY", await page.Locator("#symbol").InputValueAsync());
        await visit.AssertCalmAsync();
    }
}
