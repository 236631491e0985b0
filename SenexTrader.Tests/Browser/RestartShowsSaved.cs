using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Browser;

public sealed partial class RestartShowsSaved : BrowserTest
{
    private static readonly Dictionary<string, string> SaveSoon = new()
    {
        ["Persistence__FirstSaveAfter"] = "00:00:05",
        ["Persistence__SaveEvery"] = "00:00:10",
    };

    private readonly TempFolder data = new();

    [Fact]
    public async Task After_a_hard_kill_saved_values_come_first_with_their_time_then_live_ones()
    {
        await using (var killed = await AppProcess.StartAsync(data.Path, SaveSoon))
        {
            await UntilSavedAsync(killed.Address);
            await killed.KillAsync();
        }

        Assert.Equal("ok", IntegrityOf(data["senex.db"]));

        // Without a broker nothing can be live: what is shown is saved, and says so.
        var lost = new Dictionary<string, string>
        {
            ["Tastytrade__Connections__0__User"] = "demo",
            ["Tastytrade__Connections__0__BaseUrl"] = "http://127.0.0.1:9",
            ["Tastytrade__Connections__0__AccountStreamerUrl"] = "ws://127.0.0.1:9",
            ["Tastytrade__Connections__0__ClientSecret"] = "none",
            ["Tastytrade__Connections__0__RefreshToken"] = "none",
            ["Tastytrade__Connections__0__Simulated"] = "true",
        };
        await using (var blind = await AppProcess.StartAsync(data.Path, lost))
        {
            var page = await OpenAsync(new Uri(blind.Address, "/positions"));
            await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-state=saved]').length >= 60");
            Assert.Equal(0, await CountAsync(page, "live"));
            Assert.NotNull(await page.Locator("[data-state=saved]").First.GetAttributeAsync("data-asof"));
            await page.CloseAsync();
        }

        await using var again = await AppProcess.StartAsync(data.Path);
        var first = await HtmlAsync(again.Address);
        Assert.NotEmpty(Saved().Matches(first));
        Assert.DoesNotContain("data-state=\"live\"", first);
        var returned = await OpenAsync(new Uri(again.Address, "/positions"));
        await returned.WaitForFunctionAsync(
            "() => document.querySelectorAll('[data-state=live]').length >= 60 && !document.querySelector('[data-state=saved]')");
        Assert.Empty(Complaints);
    }

    protected override Task StopAsync()
    {
        data.Dispose();
        return Task.CompletedTask;
    }

    // Coming in counts as a try, and tries are limited: once is enough, however long it takes.
    private static async Task UntilSavedAsync(Uri address)
    {
        using var visitor = new Visitor(address);
        for (var html = await visitor.EnterDemoAsync("/positions"); !Saved().IsMatch(html); html = await visitor.PageAsync("/positions"))
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static async Task<string> HtmlAsync(Uri address)
    {
        using var visitor = new Visitor(address);
        return await visitor.EnterDemoAsync("/positions");
    }

    private static string IntegrityOf(string file)
    {
        using var database = new SqliteConnection($"Data Source={file};Pooling=False");
        database.Open();
        using var check = database.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return (string)check.ExecuteScalar()!;
    }

    [GeneratedRegex("data-state=\"saved\"")]
    private static partial Regex Saved();
}
