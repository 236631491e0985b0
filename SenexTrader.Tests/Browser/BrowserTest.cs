using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>A real Chromium before the real program; what goes wrong in its console or leaves it for elsewhere is kept.</summary>
[Trait(Needs.Trait, "chromium")]
public abstract class BrowserTest : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    protected ConcurrentQueue<string> Complaints { get; } = new();

    protected ConcurrentQueue<string> Requests { get; } = new();

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync(playwright);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Needs.Chromium(),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
    });

    /// <summary>
    /// Playwright waits for functions with eval, which the page's policy forbids. True where a test is about the policy, and
    /// waits for elements only.
    /// </summary>
    protected virtual bool KeepsPolicy => false;

    protected virtual Task StartAsync() => Task.CompletedTask;

    protected virtual Task StopAsync() => Task.CompletedTask;

    /// <summary>Opens a page the way a first-time visitor of the simulated program gets to it: with one click.</summary>
    protected async Task<IPage> OpenAsync(Uri address, int width = 1440, int height = 900)
    {
        var page = await VisitAsync(address, width, height);
        await page.GetByTestId("demo-sign-in").ClickAsync();
        return page;
    }

    /// <summary>Opens an address as somebody who is not signed in.</summary>
    protected async Task<IPage> VisitAsync(Uri address, int width = 1440, int height = 900)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            BypassCSP = !KeepsPolicy,
        });
        page.SetDefaultTimeout(Patience.Browser);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) => Requests.Enqueue(request.Url);
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>
    /// Waits until the window is at this path and something stands there. Waiting for the address and its load event in one can
    /// miss the event, when it comes between the question and the listening.
    /// </summary>
    internal static async Task UntilAtAsync(IPage page, string path)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^https?://[^/]+{Regex.Escape(path)}([?#].*)?$"));
        await page.Locator("main").First.WaitForAsync();
    }

    /// <summary>How many cells of the page are in this state.</summary>
    protected static Task<int> CountAsync(IPage page, string state) => page.Locator($"[data-metric][data-state='{state}']").CountAsync();
}
