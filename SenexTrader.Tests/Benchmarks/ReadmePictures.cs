using System.Net.Http.Json;
using Microsoft.Playwright;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Tests.Browser;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>
/// Takes the pictures of the README from the running program over its simulated broker, the days when things go wrong
/// included. Started by <c>docs/pictures.sh</c>.
/// </summary>
public sealed class ReadmePictures : BrowserTest
{
    private static readonly (string Name, string Path, int Width, int Height)[] Pictures =
    [
        ("positions", "/positions?account=5WT00001", 1440, 900),
        ("positions-phone", "/positions", 390, 844),
        ("dashboard", "/dashboard", 1440, 900),
        ("account", "/account", 1440, 900),
        ("watchlist", "/watchlist", 1440, 560),
        ("chart", "/charts?symbol=SPY", 1440, 760),
        ("all-accounts", "/positions?account=all", 1440, 760),
    ];

    /// <summary>Long enough for sparklines and flashes to be there, and for two beats to have come.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(70);

    private readonly Uri broker = new($"http://127.0.0.1:{RedisServerProcess.FreePort()}");
    private readonly TempFolder data = new();
    private AppProcess app = null!;
    private IPage darkroom = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(
        data.Path, new Dictionary<string, string> { ["Simulation__Urls"] = broker.ToString().TrimEnd('/'), ["Simulation__Accounts"] = "2" });

    protected override async Task StopAsync()
    {
        await app.DisposeAsync();
        data.Dispose();
    }

    [Fact(Explicit = true)]
    public async Task Every_picture_of_the_readme()
    {
        darkroom = await VisitAsync(new Uri("about:blank"));
        var page = await OpenAsync(new Uri(app.Address, "/positions?account=5WT00001"));
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-metric][data-state=live]').length >= 60");
        var detail = await page.Locator("tr.p:has-text('Iron condor') a").First.GetAttributeAsync("href");
        await page.GotoAsync(new Uri(app.Address, "/watchlist").ToString());
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add the .* you hold$") }).ClickAsync();
        await Task.Delay(Settling, TimeProvider.System);
        foreach (var (name, path, width, height) in Pictures) await TakeAsync(page, path, name, width, height);
        await TakeAsync(page, $"{detail}?account=5WT00001", "position", 1440, 900);

        await page.GotoAsync(new Uri(app.Address, "/positions").ToString());
        var leg = await page.Locator("tr.l[data-symbol*='C00']").First.GetAttributeAsync("data-symbol");
        await FaultAsync(new { kind = "silence-symbol", target = "dxlink", symbol = StreamerSymbols.Of(InstrumentKind.EquityOption, leg!), seconds = 300 });
        await FaultAsync(new { kind = "drop", target = "dxlink", seconds = 1 });
        await page.WaitForFunctionAsync("() => document.querySelector('.k-pnl-open .s')?.innerText === '15 of 16 positions' && document.querySelector('.chip.feed.ok')");
        await KeepAsync(page, "partial", 560);
        await FaultAsync(new { kind = "refuse", target = "dxlink", seconds = 300 });
        await FaultAsync(new { kind = "drop", target = "dxlink", seconds = 1 });
        await page.WaitForFunctionAsync("() => document.querySelector('.chip.feed.bad') && document.querySelectorAll('[data-reason=Disconnected]').length > 60");
        await KeepAsync(page, "feed-down", 560);
    }

    private async Task TakeAsync(IPage page, string path, string name, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(new Uri(app.Address, path).ToString());
        await page.WaitForFunctionAsync("() => document.querySelector('.chip.feed.ok') && !document.querySelector('.bones')");
        await KeepAsync(page, name, height);
    }

    /// <summary>A third of the size of the browser's own PNG, and nobody sees a difference.</summary>
    private async Task KeepAsync(IPage page, string name, int height)
    {
        await page.SetViewportSizeAsync(page.ViewportSize!.Width, height);
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        var small = await darkroom.EvaluateAsync<string>(
            """
            async png => {
                const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), c => c.charCodeAt(0))]));
                const canvas = new OffscreenCanvas(picture.width, picture.height);
                canvas.getContext('2d').drawImage(picture, 0, 0);
                const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: .82 })).arrayBuffer());
                return btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
            }
            """, Convert.ToBase64String(await page.ScreenshotAsync()));
        await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "docs", $"{name}.webp"), Convert.FromBase64String(small));
    }

    private async Task FaultAsync(object fault)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(new Uri(broker, "/sim/faults"), fault)).EnsureSuccessStatusCode();
    }
}
