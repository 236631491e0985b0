using System.Net;
using CsCheck;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>One user against another's accounts, over HTTP, on the running program.</summary>
public sealed class StrangerTests : IDisposable
{
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Nobody_finds_anything_of_anothers_connection_by_any_address()
    {
        await using var app = await AppProcess.StartAsync(data.Path);
        using var owner = new OwnerVisit(app, data);
        await owner.SetUpAsync();
        var page = await owner.PasteAsync("Private", "senex-second-secret", "senex-second-refresh");
        var id = System.Text.RegularExpressions.Regex.Match(page, "data-connection=\"(c[0-9a-f]{12})\"").Groups[1].Value;
        Assert.Contains("5WT00002", page);

        using var stranger = new Visitor(app.Address);
        await stranger.EnterDemoAsync("/positions");
        var names = Gen.OneOf<string>(Gen.OneOf(id, id.ToUpperInvariant(), id + " ", "c000000000000", "demo", "x"), Gen.String[Gen.Char.AlphaNumeric, 1, 14]);
        var missing = await AnswerAsync(stranger, "c000000000000", "disconnect");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        await Gen.Select(names, Gen.OneOf("disconnect", "accounts")).SampleAsync(
            async (name, what) => Assert.Equal(missing, await AnswerAsync(stranger, Uri.EscapeDataString(name), what)),
            iter: 150, threads: 1);

        var numbers = Gen.OneOf<string>(Gen.OneOf("5WT00002", "5wt00002", "5WT00002 ", "5WT99999", id, $"{id}:5WT00002"), Gen.String[Gen.Char.AlphaNumeric, 1, 9]);
        await Gen.Select(numbers, Gen.OneOf("/positions", "/dashboard", "/status")).SampleAsync(
            async (number, path) =>
            {
                var seen = (await stranger.PageAsync($"{path}?account={Uri.EscapeDataString(number)}")).Replace($"account={Uri.EscapeDataString(number)}", "", StringComparison.Ordinal);
                Assert.DoesNotContain("5WT00002", seen);
                Assert.DoesNotContain(id, seen);
                Assert.DoesNotContain("Private", seen);
            },
            iter: 100, threads: 1);
        Assert.Contains("5WT00002", await owner.GetAsync("/settings/connections"));

        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var turnedAway = await nobody.GetAsync("/settings/connections", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, turnedAway.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(Visitor who, string id, string what)
    {
        using var answer = await who.PostAsync("/access", $"/settings/connections/{id}/{what}", ("confirm", "yes"), ("account", "5WT00002"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
