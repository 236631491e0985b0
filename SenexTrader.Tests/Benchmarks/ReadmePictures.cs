using Microsoft.Playwright;
using SenexTrader.Tests.Browser;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>
/// Takes the pictures of the README from the running program over its simulated broker. Started by <c>docs/pictures.sh</c>.
/// </summary>
public sealed class ReadmePictures : BrowserTest
{
    private static readonly (string Name, string Path, int Width, int Height)[] Pictures =
    [
        ("positions", "/positions", 1440, 900),
        ("positions-phone", "/positions", 390, 844),
        ("dashboard", "/dashboard", 1440, 900),
        ("account", "/account", 1440, 900),
    ];

    /// <summary>Long enough for sparklines and flashes to be there, and for two beats to have come.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(40);

    private readonly TempFolder data = new();
    private AppProcess app = null!;

    protected override async Task StartAsync() => app = await AppProcess.StartAsync(data.Path);

    protected override async Task StopAsync()
    {
        await app.DisposeAsync();
        data.Dispose();
    }

    [Fact(Explicit = true)]
    public async Task Every_picture_of_the_readme()
    {
        var first = await OpenAsync(new Uri(app.Address, "/positions"));
        await first.WaitForFunctionAsync("() => document.querySelectorAll('[data-metric][data-state=live]').length >= 60");
        await Task.Delay(Settling, TimeProvider.System);
        foreach (var (name, path, width, height) in Pictures)
        {
            await first.SetViewportSizeAsync(width, height);
            await TakeAsync(first, path, name);
        }

        await first.SetViewportSizeAsync(1440, 900);
        await first.GotoAsync(new Uri(app.Address, "/positions").ToString());
        var detail = await first.Locator("a[href^='/positions/']").First.GetAttributeAsync("href");
        await TakeAsync(first, detail!, "position");
        Assert.Empty(Complaints);
    }

    private async Task TakeAsync(IPage page, string path, string name)
    {
        await page.GotoAsync(new Uri(app.Address, path).ToString());
        await page.WaitForFunctionAsync("() => document.querySelector('.chip.feed.ok') && !document.querySelector('.bones')");
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", $"{name}.png") });
    }
}
