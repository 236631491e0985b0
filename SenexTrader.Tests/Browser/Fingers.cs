using Microsoft.Playwright;

namespace SenexTrader.Tests.Browser;

/// <summary>What a finger is to hit on a phone, and cannot: it is smaller than 40 pixels.</summary>
internal static class Fingers
{
    // In running text a link is as high as its line; the logo on a chart leads away from the page.
    private const string Small =
        """
        () => [...document.querySelectorAll('a[href], button, input, select, summary')].map(e => {
            const box = e.getBoundingClientRect();
            const reach = e.matches('.chip') ? parseFloat(getComputedStyle(e, '::before').height) : 0;
            const label = e.matches('[type=checkbox], [type=radio]') ? e.closest('label').getBoundingClientRect() : box;
            return { e, seen: box.width > 1 && box.height > 1 && box.right > 0 && !e.closest('p, dialog:not([open]), .chart'), height: Math.max(label.height, reach), width: label.width };
        }).filter(t => t.seen && (t.height < 39.5 || t.width < 39.5)).map(t => `${t.e.className || t.e.tagName} "${t.e.innerText || t.e.ariaLabel}" ${t.width} x ${t.height}`)
        """;

    /// <returns>One line for each: what it is, and how large.</returns>
    public static Task<string[]> MissAsync(IPage page) => page.EvaluateAsync<string[]>(Small);
}
