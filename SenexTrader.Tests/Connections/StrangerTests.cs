using System.Text.RegularExpressions;
using CsCheck;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>
/// Strangers against another user's account, over HTTP, on the running program: somebody who was invited and has nothing,
/// and the demo visitor. Each answer must be, letter by letter, the one for what does not exist.
/// </summary>
public sealed partial class StrangerTests : IDisposable
{
    private const string Number = "5WT00002", Missing = "5WT99999", Label = "Private";

    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task In_ten_thousand_requests_nobody_finds_or_changes_anything_of_anothers()
    {
        await using var app = await AppProcess.StartAsync(data.Path, new Dictionary<string, string> { ["Persistence__FirstSaveAfter"] = "01:00:00" });
        using var owner = new OwnerVisit(app, data);
        await owner.SetUpAsync();
        var connection = Connection().Match(await owner.PasteAsync(Label, "senex-second-secret", "senex-second-refresh")).Groups[1].Value;
        var session = Session().Match(await owner.OtherSessionsAsync()).Value;
        using var guest = await owner.InviteAsync("gus");
        using var demo = new Visitor(app.Address);
        await demo.EnterDemoAsync("/positions");
        Stranger[] strangers =
        [
            await Stranger.ComeAsync(guest, Missing, Number, connection, session, Label),
            await Stranger.ComeAsync(demo, Missing, Number, connection, session, Label),
        ];

        string[] told = [Number, Number.ToLowerInvariant(), $"{Number} ", $"{connection}:{Number}", connection, session, $"spy-{Number}", "*", "..%2f", "' OR 1=1"];
        var who = Gen.OneOf(strangers);
        var word = Gen.OneOf<string>(Gen.OneOf(told), Gen.Int[10_000, 99_999].Select(n => $"5WT{n}"), Gen.String[Gen.Char.AlphaNumeric, 4, 14]);
        await Gen.Select(who, Gen.OneOf(Stranger.Pages), word).SampleAsync((s, page, number) => s.SeesNothingAsync(page, number), iter: 3500, threads: 2);
        await Gen.Select(who, word, Gen.OneOf("", Number, connection)).SampleAsync((s, id, number) => s.FindsNoPositionAsync(id, number), iter: 2000, threads: 2);
        await Gen.Select(who, word).SampleAsync((s, id) => s.FindsNoConnectionAsync(id, "grant"), iter: 500, threads: 2);
        await Gen.Select(who, Gen.OneOf(Stranger.Forms), word).SampleAsync((s, form, id) => s.ChangesNothingAsync(form, id), iter: 4000, threads: 2);

        // It was there to be found all the time, and its user is still signed in.
        var mine = await owner.GetAsync("/settings/connections");
        Assert.Contains(Number, mine);
        Assert.Contains(connection, mine);
        Assert.Contains(session, await owner.OtherSessionsAsync());
    }

    [GeneratedRegex("(?<=name=\"id\" value=\")[0-9A-F]{32}")]
    private static partial Regex Session();

    [GeneratedRegex("data-connection=\"(c[0-9a-f]{12})\"")]
    private static partial Regex Connection();
}
