using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SenexTrader.Tests.Browser;

/// <summary>What axe says of a page. Serious and critical issues fail a test; lesser ones are matters of taste.</summary>
internal static partial class Accessible
{
    private static readonly string[] Barred = ["serious", "critical"];

    /// <summary>Looks at the page as it stands, then in the other theme, and goes back.</summary>
    /// <returns>One line for each issue: page, theme, rule and the first element concerned.</returns>
    public static async Task<IReadOnlyList<string>> IssuesAsync(IPage page)
    {
        // A flash is a colour of a moment.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        var issues = await LookAsync(page);
        await TurnAsync(page);
        issues.AddRange(await LookAsync(page));
        await TurnAsync(page);
        return issues;
    }

    /// <summary>The same where no button turns the theme, or an open sheet keeps it from being pressed: it is set by hand.</summary>
    /// <inheritdoc cref="IssuesAsync"/>
    public static async Task<IReadOnlyList<string>> IssuesInSheetAsync(IPage page)
    {
        var before = await ThemeAsync(page);
        var issues = new List<string>();
        foreach (var theme in new[] { "dark", "light" })
        {
            await DressAsync(page, theme);
            issues.AddRange(await LookAsync(page));
        }

        await DressAsync(page, before);
        return issues;
    }

    private static async Task<List<string>> LookAsync(IPage page)
    {
        var theme = await ThemeAsync(page);
        var result = await page.RunAxe();
        return [.. result.Violations
            .Where(v => Barred.Contains(v.Impact))
            .Select(v => $"{new Uri(page.Url).PathAndQuery} ({theme}): {v.Id}, {v.Nodes.Length} times, first {Words(v.Nodes[0])}")];
    }

    private static string Words(AxeResultNode node) => $"{node.Html} {node.Any.Select(a => a.Message).FirstOrDefault()}";

    private static async Task TurnAsync(IPage page)
    {
        var before = await ThemeAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = ThemeButton() }).ClickAsync();
        await page.WaitForFunctionAsync("before => document.documentElement.dataset.theme !== before", before);
    }

    private static async Task DressAsync(IPage page, string theme) =>
        await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);

    private static Task<string> ThemeAsync(IPage page) => page.EvaluateAsync<string>("() => document.documentElement.dataset.theme");

    [GeneratedRegex("^(Light|Dark) theme$")]
    private static partial Regex ThemeButton();
}
