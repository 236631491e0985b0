using System.Collections.Concurrent;
using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>One window on the program, and what was wrong in it: words in the console, and requests after the page was loaded.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // The drawing library comes with the first chart and the saver with the first file; neither is asked for again. The icon is
    // the browser's own wish, at each address.
    private static readonly string[] Allowed = ["/_blazor", "/js/charts.", "/lib/lightweight-charts/", "/js/download.", "/favicon."];

    private readonly ConcurrentQueue<string> complaints = new(), strays = new();
    private volatile bool loading = true;

    private Visit(IPage page, int width)
    {
        (Page, Width) = (page, width);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (!loading && asked.Scheme != "blob" && !Allowed.Any(a => asked.AbsolutePath.StartsWith(a, StringComparison.Ordinal))) strays.Enqueue(request.Url);
        };
    }

    public IPage Page { get; }

    public int Width { get; }

    /// <param name="signedIn">Cookies of somebody who is signed in; null for a stranger.</param>
    public static async Task<Visit> OpenAsync(IBrowser browser, int width, string? signedIn)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 800 },
            // Playwright waits for functions with eval, which the page's policy forbids.
            BypassCSP = true,
            StorageState = signedIn,
        });
        context.SetDefaultTimeout(Patience.Browser);
        return new Visit(await context.NewPageAsync(), width);
    }

    /// <summary>Loads the page anew. Until its circuit stands it may ask for what it is made of; from then on for nothing.</summary>
    public async Task LoadAsync(Func<Task> load)
    {
        loading = true;
        await load();
        await SettledAsync();
        loading = false;
    }

    public Task ReloadAsync() => LoadAsync(() => Page.ReloadAsync());

    /// <summary>The circuit stands and has heard a beat. Before, clicks and keys go into nothing.</summary>
    public Task SettledAsync() => UntilAsync(
        "() => document.querySelector('h1') && !document.querySelector('.bones') && document.querySelector('.chip.feed.ok, .chip.feed.calm')");

    /// <summary>Waits until the function is true in the page.</summary>
    public Task UntilAsync(string function, object? argument = null) =>
        Page.WaitForFunctionAsync(function, argument, new PageWaitForFunctionOptions { PollingInterval = 100 });

    public Task UntilLiveAsync(string selector, int atLeast = 1) => UntilAsync(
        "([selector, least]) => document.querySelectorAll(selector + '[data-state=live]').length >= least", new object[] { selector, atLeast });

    /// <summary>Waits until the text is another than it was.</summary>
    public Task UntilOtherAsync(string selector, string? before) => UntilAsync(
        "([selector, before]) => document.querySelector(selector).textContent !== before", new object?[] { selector, before });

    /// <summary>Waits until the address is this path, its query included.</summary>
    public Task UntilAtAsync(string path) => UntilAsync("path => location.pathname + location.search === path", path);

    /// <summary>Waits until something is on the chart: an empty one has its background and its lines only.</summary>
    public Task UntilDrawnAsync(string kind) => UntilAsync(
        """
        kind => [...document.querySelectorAll(`[data-chart=${kind}] canvas`)].some(c => {
            if (c.width === 0 || c.height === 0) return false;
            // Read from a copy: reading the page's own canvas again and again is complained of.
            const copy = Object.assign(document.createElement('canvas'), { width: c.width, height: c.height }).getContext('2d', { willReadFrequently: true });
            copy.drawImage(c, 0, 0);
            const pixels = copy.getImageData(0, 0, c.width, c.height).data;
            const seen = new Set();
            for (let i = 0; i < pixels.length; i += 4) seen.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
            return seen.size > 20;
        })
        """, kind);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Goes to a page by its keys.</summary>
    public async Task GoAsync(char key, string path)
    {
        await Page.Keyboard.TypeAsync($"g{key}");
        await UntilAtAsync(path);
        await SettledAsync();
    }

    /// <summary>The console is clean, nothing but the circuit was used, and the page scrolls down only.</summary>
    public async Task AssertCalmAsync()
    {
        var over = await Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - innerWidth");
        Assert.True(over <= 0, $"{Page.Url} is {over} px too wide at {Width}");
        Assert.Empty(complaints);
        Assert.Empty(strays);
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
