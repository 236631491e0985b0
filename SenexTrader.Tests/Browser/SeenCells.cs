using Microsoft.Playwright;

namespace SenexTrader.Tests.Browser;

/// <summary>
/// Keeps every number of the portfolio that a window shows, with its time and text, on whichever page. Comparing two moments
/// instead would fail whenever a beat comes between them; and two beats may share a time, for a sum is as old as its oldest part.
/// </summary>
internal sealed class SeenCells(IPage page)
{
    public Task BeginAsync() => page.EvaluateAsync(
        """
        () => {
            window.seenCells = new Map();
            setInterval(() => {
                const on = document.querySelector('main h1')?.textContent;
                for (const c of document.querySelectorAll('[data-key=portfolio][data-asof]')) {
                    const cell = `${c.dataset.metric} ${c.dataset.asof} ${c.textContent}`;
                    window.seenCells.set(cell, (window.seenCells.get(cell) ?? new Set()).add(on));
                }
            }, 100);
        }
        """);

    /// <summary>Waits until so many numbers were seen on more pages than one.</summary>
    public Task UntilSharedAsync(int atLeast) => page.WaitForFunctionAsync(
        "least => [...window.seenCells.values()].filter(pages => pages.size > 1).length >= least", atLeast);
}
