using System.Globalization;
using Microsoft.Playwright;
using SenexTrader.Tests.Browser;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>
/// The positions of an account with 500 legs in a real browser: how long the page takes to open, the longest task of its
/// script while beats arrive, and how evenly it scrolls.
/// Started by <c>dotnet run --project SenexTrader.Tests -c Release -p:Benchmarks=true -- -explicit only -class "*PageLoad"</c>.
/// </summary>
public sealed class PageLoad(ITestOutputHelper output) : BrowserTest
{
    private const int Openings = 7;
    private static readonly TimeSpan ThreeBeats = TimeSpan.FromSeconds(95);

    private const string Live = "() => document.querySelectorAll('[data-metric][data-state=live]').length >= 60";

    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(
        data.Path, new Dictionary<string, string> { ["Simulation__Legs"] = "500" });

    protected override async Task StopAsync()
    {
        await app.DisposeAsync();
        data.Dispose();
    }

    [Fact(Explicit = true)]
    public async Task Five_hundred_legs()
    {
        var address = new Uri(app.Address, "/positions");
        var page = await OpenAsync(address);
        await page.WaitForFunctionAsync(Live);
        Say($"{await page.Locator(".count").TextContentAsync()}; {await page.Locator("tbody tr[tabindex]").CountAsync()} rows in the page");

        var openings = new List<double>();
        for (var i = 0; i < Openings; i++)
        {
            var start = TimeProvider.System.GetTimestamp();
            await page.GotoAsync(address.ToString());
            await page.WaitForFunctionAsync(Live);
            openings.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        Say($"opened, to 60 live cells, ms: {Words(openings)}");
        Say($"tasks over 50 ms in three beats: {Words(await LongTasksAsync(page))}");
        Say($"frames while scrolling from end to end, ms between them: {Words(await ScrollAsync(page))}");
    }

    private static async Task<IReadOnlyList<double>> LongTasksAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
                window.tasks = [];
                new PerformanceObserver(l => window.tasks.push(...l.getEntries().map(e => e.duration))).observe({ type: 'longtask' });
            }
            """);
        await Task.Delay(ThreeBeats, TimeProvider.System);
        return await page.EvaluateAsync<double[]>("() => window.tasks");
    }

    private static async Task<IReadOnlyList<double>> ScrollAsync(IPage page) => await page.EvaluateAsync<double[]>(
        """
        () => new Promise(done => {
            const table = document.querySelector('.scroll');
            const frames = [];
            let last = performance.now();
            const step = now => {
                frames.push(now - last);
                last = now;
                table.scrollTop += 120;
                if (table.scrollTop + table.clientHeight >= table.scrollHeight - 1 || frames.length > 600) done(frames.slice(1));
                else requestAnimationFrame(step);
            };
            requestAnimationFrame(step);
        })
        """);

    private static string Words(IReadOnlyList<double> figures)
    {
        if (figures.Count == 0) return "none";
        var sorted = figures.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted.Count}, median {sorted[sorted.Count / 2]:0}, 95 % {sorted[(int)(sorted.Count * 0.95)]:0}, greatest {sorted[^1]:0}");
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }
}
