using Microsoft.Playwright;

namespace SenexTrader.Tests.Browser;

/// <summary>
/// Keeps every number that a window shows, on whichever page. A number of one time has one text: what contradicts is a lie.
/// Comparing two moments instead would fail whenever a beat comes between them.
/// </summary>
internal sealed class SeenCells(IPage page)
{
    public Task BeginAsync() => page.EvaluateAsync(
        """
        () => {
            window.seenCells = new Map();
            window.seenLies = [];
            setInterval(() => {
                const on = document.querySelector('main h1')?.textContent;
                for (const c of document.querySelectorAll('[data-key=portfolio][data-asof], tr.p [data-asof]')) {
                    const id = `${c.dataset.metric} ${c.dataset.key} ${c.dataset.asof}`;
                    const seen = window.seenCells.get(id);
                    if (seen && seen.text !== c.textContent) window.seenLies.push(`${id}: ${seen.text} and ${c.textContent}`);
                    if (seen) seen.on.add(on);
                    else window.seenCells.set(id, { text: c.textContent, on: new Set([on]) });
                }
            }, 100);
        }
        """);

    /// <summary>Waits until so many numbers were seen on more pages than one.</summary>
    public Task UntilSharedAsync(int atLeast) => page.WaitForFunctionAsync(
        "least => [...window.seenCells.values()].filter(c => c.on.size > 1).length >= least", atLeast);

    public async Task<Dictionary<string, string>> AllAsync() => (await page.EvaluateAsync<string[][]>(
        "() => [...window.seenCells].map(([id, c]) => [id, c.text])")).ToDictionary(c => c[0], c => c[1]);

    public Task<string[]> LiesAsync() => page.EvaluateAsync<string[]>("() => window.seenLies");
}
