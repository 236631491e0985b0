using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Tests.Browser;

/// <summary>Watches the marks of some legs on a page in real time, beside what the simulated broker sends.</summary>
internal sealed class MarksOnPage(IPage page, Uri broker) : IDisposable
{
    /// <summary>A second for the number, and one for a browser, a test and a program on two cores.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2), Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient http = new();
    private readonly List<(DateTimeOffset At, string Symbol, string Text)> truths = [];
    private IReadOnlyList<string> symbols = [];

    public int Compared { get; private set; }

    public List<string> Lies { get; } = [];

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Takes the first legs whose marks are live.</summary>
    public async Task ChooseAsync(int count) =>
        symbols = [.. (await CellsAsync()).Where(c => c.State == "live" && c.Key.Length == 21).Select(c => c.Key).Take(count)];

    /// <summary>
    /// Compares for a while: a live mark must be one the broker sent within the tolerance. It is judged when the broker
    /// has been asked again, for a quote may have come between asking and looking.
    /// </summary>
    public async Task CompareAsync(double seconds)
    {
        truths.Clear();
        var seen = new List<(DateTimeOffset At, Cell Cell)>();
        for (var (until, from) = (Now.AddSeconds(seconds + 2), Now.AddSeconds(2)); Now < until; await Task.Delay(Pause, TimeProvider.System))
        {
            await AskAsync();
            if (Now < from) continue;
            seen.AddRange((await CellsAsync()).Where(c => symbols.Contains(c.Key) && c.State == "live").Select(c => (Now, c)));
        }

        await AskAsync();
        Compared += seen.Count;
        foreach (var (at, cell) in seen)
        {
            var sent = truths.Where(t => t.Symbol == cell.Key && (t.At - at).Duration() <= Tolerance).Select(t => t.Text).Distinct().ToList();
            if (!sent.Contains(cell.Text)) Lies.Add($"{cell.Key} says {cell.Text}, the broker {string.Join(", ", sent)}");
        }
    }

    /// <summary>Waits until no number on the page claims to be live, and says how long that took.</summary>
    public Task<TimeSpan> UntilBlankAsync() => UntilAsync(
        "() => document.querySelectorAll('[data-metric=mark][data-state=live], [data-metric=pnl_open][data-state=live]').length === 0");

    public Task<TimeSpan> UntilLiveAsync() => UntilAsync("() => document.querySelectorAll('[data-metric][data-state=live]').length >= 60");

    /// <summary>Goes to another page by the bar, waits until something is to be seen there, and says how long that took.</summary>
    public async Task<TimeSpan> VisitAsync(string link, string selector)
    {
        var start = TimeProvider.System.GetTimestamp();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).ClickAsync();
        await page.Locator(selector).First.WaitForAsync();
        return TimeProvider.System.GetElapsedTime(start);
    }

    public void Dispose() => http.Dispose();

    private async Task<TimeSpan> UntilAsync(string condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        await page.WaitForFunctionAsync(condition, null, new PageWaitForFunctionOptions { PollingInterval = 50 });
        return TimeProvider.System.GetElapsedTime(start);
    }

    private async Task<List<Cell>> CellsAsync() => (await page.EvaluateAsync<Cell[]>(
        """
        () => [...document.querySelectorAll('[data-metric=mark]')]
            .map(c => ({ key: c.dataset.key, state: c.dataset.state, text: c.textContent }))
        """)).ToList();

    private async Task AskAsync()
    {
        foreach (var symbol in symbols) truths.Add((Now, symbol, await TruthAsync(symbol)));
    }

    private async Task<string> TruthAsync(string symbol)
    {
        var quote = (await http.GetFromJsonAsync<JsonElement>(new Uri(broker, $"/sim/truth/{Uri.EscapeDataString(symbol)}"))).GetProperty("Quote");
        return NumberFormat.Write(MetricCatalog.Find("mark"), (Price(quote, "bidPrice") + Price(quote, "askPrice")) / 2, null);
    }

    private static decimal Price(JsonElement quote, string name) =>
        quote.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : 0;

    internal sealed class Cell
    {
        public string Key { get; init; } = "";

        public string State { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
