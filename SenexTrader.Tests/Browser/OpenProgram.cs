using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

/// <summary>
/// One program and one Chromium for the main paths of all pages. Each visit is a window of its own, of a user who has chosen
/// nothing yet; the tests take turns, so a choice or a fault of one is never in the way of another.
/// </summary>
public sealed class OpenProgram : IAsyncLifetime
{
    public const string Name = "One program for all main paths";

    private readonly TempFolder data = new();
    private readonly Uri broker = new($"http://127.0.0.1:{RedisServerProcess.FreePort()}");
    private AppProcess? app;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? signedIn;

    /// <summary>Of a desk, a small notebook and a phone, in CSS pixels.</summary>
    public static TheoryData<int> Widths => [1440, 1024, 390];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null) await app.DisposeAsync();
        data.Dispose();
    }

    /// <summary>Opens a page as the demo visitor, and waits until its circuit stands and has heard a beat.</summary>
    internal async Task<Visit> OpenAsync(string path, int width = 1440)
    {
        // Not before a test asks: where there is no Chromium the test is skipped, and a fixture cannot be.
        signedIn ??= await StartAsync();
        ForgetChoices();
        var visit = await Visit.OpenAsync(browser!, width, signedIn);
        await visit.LoadAsync(() => visit.Page.GotoAsync(new Uri(app!.Address, path).ToString()));
        return visit;
    }

    /// <summary>Puts a fault on the simulated broker; see its list of faults.</summary>
    internal async Task FaultAsync(object fault)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(new Uri(broker, "/sim/faults"), fault)).EnsureSuccessStatusCode();
    }

    /// <returns>The cookies of the demo visitor.</returns>
    private async Task<string> StartAsync()
    {
        playwright ??= await Playwright.CreateAsync();
        browser ??= await BrowserTest.LaunchAsync(playwright);
        app ??= await AppProcess.StartAsync(data.Path, new Dictionary<string, string> { ["Simulation__Urls"] = broker.ToString().TrimEnd('/') });
        await using var first = await Visit.OpenAsync(browser, 1440, null);
        await first.Page.GotoAsync(app.Address.ToString());
        await first.Page.GetByTestId("demo-sign-in").ClickAsync();
        await first.SettledAsync();
        return await first.Page.Context.StorageStateAsync();
    }

    private void ForgetChoices()
    {
        using var database = new SqliteConnection($"Data Source={data["senex.db"]};Pooling=False");
        database.Open();
        using var forget = database.CreateCommand();
        forget.CommandText = "DELETE FROM Preferences";
        forget.ExecuteNonQuery();
    }
}

[CollectionDefinition(OpenProgram.Name)]
public sealed class OneProgram : ICollectionFixture<OpenProgram>;
