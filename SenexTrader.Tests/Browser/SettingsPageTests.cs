using System.Text.Json;
using Microsoft.Playwright;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

[Collection(OpenProgram.Name)]
[Trait(Needs.Trait, "chromium")]
public sealed class SettingsPageTests(OpenProgram program)
{
    private static readonly string Amounts = string.Join(
        ',', MetricCatalog.All.Where(m => m.IsAmount()).Select(m => $"[data-metric={m.Name}]").Concat(["[data-metric^=gain_]", "[data-metric^=model_]", "[data-metric^=transaction_]"]));

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task What_is_chosen_counts_on_the_pages_and_stands_at_the_next_visit(int width)
    {
        await using var visit = await program.OpenAsync("/settings", width);
        var page = visit.Page;
        await page.GetByLabel("Blue and orange").CheckAsync();
        await page.GetByText("Saved.").WaitForAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Light" }).CheckAsync();
        await visit.UntilAsync("() => document.documentElement.dataset.theme === 'light' && document.documentElement.dataset.gains === 'colorblind'");

        await TurnToAsync(visit, "Columns", "/settings/columns");
        await page.GetByLabel("Cost", new() { Exact = true }).CheckAsync();
        await page.GetByText("Saved.").WaitForAsync();

        await TurnToAsync(visit, "Time zone", "/settings/time");
        await page.GetByLabel("Another zone").CheckAsync();
        await page.GetByLabel("Zone", new() { Exact = true }).FillAsync("Nowhere/Land");
        await visit.Button("Use it").ClickAsync();
        await page.GetByText("There is no zone \"Nowhere/Land\"").WaitForAsync();
        await page.GetByLabel("UTC", new() { Exact = true }).CheckAsync();
        await visit.UntilAsync("() => /UTC/.test(document.querySelector('.sample-time b').textContent)");

        await TurnToAsync(visit, "Notifications", "/settings/notifications");
        await page.GetByLabel("Fills").UncheckAsync();
        await page.GetByText("Saved.").WaitForAsync();

        await TurnToAsync(visit, "Attention", "/settings/attention");
        await page.GetByLabel("Days to expiration").FillAsync("4000");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByText("Days to expiration: write a whole number").WaitForAsync();
        await page.GetByLabel("Days to expiration").FillAsync("40");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByText("Saved.").WaitForAsync();

        await page.Locator(".site a[href='/dashboard']").ClickAsync();
        await visit.UntilAtAsync("/dashboard");
        await visit.UntilAsync("() => document.querySelectorAll('[data-attention=expiry]').length >= 8");
        Assert.Contains("UTC", await page.TextContentAsync(".market .clock"));
        await visit.GoAsync('p', "/positions");
        await visit.UntilLiveAsync("tr.p [data-metric=cost]");
        await visit.ReloadAsync();
        await visit.UntilLiveAsync("tr.p [data-metric=cost]");
        Assert.Equal("light", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await visit.LoadAsync(() => page.GotoAsync(new Uri(new Uri(page.Url), "/settings/notifications").ToString()));
        await Assertions.Expect(page.GetByLabel("Fills")).Not.ToBeCheckedAsync();
        await visit.AssertCalmAsync();
    }

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task Privacy_leaves_no_amount_on_any_page_while_all_goes_on_living(int width)
    {
        await using var visit = await program.OpenAsync("/positions", width);
        var page = visit.Page;
        await visit.UntilLiveAsync("[data-metric=net_liq]");
        var amount = await page.Locator("[data-metric=net_liq]").First.TextContentAsync();
        await visit.GoAsync(',', "/settings");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Hide amounts" }).CheckAsync();
        await page.GetByText("Saved.").WaitForAsync();

        foreach (var (key, path, live) in new[] { ('d', "/dashboard", 20), ('o', "/orders", 0), ('a', "/account", 15), ('p', "/positions", 60) })
        {
            await visit.GoAsync(key, path);
            await AssertHiddenAsync(visit, live, amount!);
        }

        // A feed that comes back makes a beat; what it brings is hidden too.
        await program.FaultAsync(new { kind = "drop", target = "dxlink", seconds = 1 });
        await visit.UntilAsync("() => document.querySelectorAll('tr.p [data-metric=pnl_open][data-state=live]').length === 0");
        await AssertHiddenAsync(visit, 60, amount!);
        await page.Locator("tr.p .to-position").First.ClickAsync();
        await page.Locator("[data-hidden=Payoff]").WaitForAsync();
        await AssertHiddenAsync(visit, 8, amount!);

        // It is known before the first paint of the next page, prerendered or not.
        await visit.ReloadAsync();
        await AssertHiddenAsync(visit, 8, amount!);
        await visit.Button("Hide amounts").ClickAsync();
        await visit.UntilAsync("() => !document.querySelector('[data-hidden]') && /\\d/.test(document.querySelector('[data-metric=pnl_open]').textContent)");
        await visit.AssertCalmAsync();
    }

    [Theory]
    [MemberData(nameof(OpenProgram.Widths), MemberType = typeof(OpenProgram))]
    public async Task The_export_holds_what_the_pages_show(int width)
    {
        await using var beside = await program.OpenAsync("/positions", width);
        await beside.UntilLiveAsync("[data-metric]", 60);
        await using var visit = await program.OpenAsync("/settings/export", width);
        Assert.Contains("portfolio,portfolio,Portfolio,net_liq", await SaveAsync(visit, "Save CSV", ".csv"), StringComparison.Ordinal);

        // The file and the page beside are of one beat sooner or later: a beat may come between the two.
        var (start, apart) = (TimeProvider.System.GetTimestamp(), new List<string> { "nothing was compared" });
        while (apart.Count > 0 && TimeProvider.System.GetElapsedTime(start).TotalMilliseconds < Patience.Browser)
        {
            using var file = JsonDocument.Parse(await SaveAsync(visit, "Save JSON", ".json"));
            var figures = file.RootElement.GetProperty("figures").EnumerateArray().Select(Words).ToHashSet();
            var shown = await beside.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('[data-key=portfolio][data-asof], tr.p [data-asof]')].map(c => [c.dataset.metric, c.dataset.key, c.dataset.state, c.dataset.asof, c.textContent].join(' '))");
            Assert.True(shown.Length >= 40, $"{shown.Length} cells");
            apart = [.. shown.Where(cell => !figures.Contains(cell))];
        }

        Assert.Empty(apart);
        await visit.AssertCalmAsync();
        await beside.AssertCalmAsync();
    }

    private static string Words(JsonElement figure) =>
        string.Join(' ', new[] { "metric", "key", "state", "asOf", "shown" }.Select(name => figure.GetProperty(name).GetString()));

    private static async Task AssertHiddenAsync(Visit visit, int live, string amount)
    {
        await visit.UntilLiveAsync("[data-metric]", live);
        var shown = await visit.Page.EvaluateAsync<string[]>(
            "amounts => [...document.querySelectorAll(amounts)].filter(c => !['•••', '—'].includes(c.textContent)).map(c => c.outerHTML)", Amounts);
        Assert.Empty(shown);
        Assert.DoesNotContain(amount, await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task TurnToAsync(Visit visit, string section, string path)
    {
        await visit.Page.Locator(".sections a", new() { HasTextString = section }).ClickAsync();
        await visit.UntilAtAsync(path);
        await visit.Page.Locator("h1", new() { HasTextString = section }).WaitForAsync();
    }

    private static async Task<string> SaveAsync(Visit visit, string button, string ending)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button(button).ClickAsync());
        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
