using System.Net;
using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>
/// Circuits spoken by hand, with what another user's browser has: their page as it was sealed for them, their circuit's id.
/// The demo visitor has an account, the owner has connected none.
/// </summary>
public sealed partial class ForgedCircuitTests(OwnedApp app) : IClassFixture<OwnedApp>
{
    [Fact]
    public async Task A_circuit_is_given_back_to_who_began_it_and_to_nobody_else_who_knows_its_id()
    {
        using var demo = new Visitor(app.Address);
        var page = await PageAsync(demo);
        string id;
        using (var first = await HandmadeCircuit.OpenAsync(app.Address, demo))
        {
            id = await BeginAsync(first);
            await first.TellAsync("UpdateRootComponents", HandmadeCircuit.PartsOf(page.Html), HandmadeCircuit.StateOf(page.Html));
            Assert.NotNull(await first.HearAsync(page.Account));
        }

        using var owner = await OwnerAsync();
        using (var thief = await HandmadeCircuit.OpenAsync(app.Address, owner))
        {
            Assert.StartsWith(HandmadeCircuit.No, await thief.CallAsync("ConnectCircuit", id));
            Assert.StartsWith(HandmadeCircuit.None, await thief.CallAsync("ResumeCircuit", id, $"{app.Address}", $"{app.Address}positions", "[]", ""));
            await thief.TellAsync("NoSuchMethod");
            Assert.NotNull(await thief.HearAsync("NoSuchMethod"));
            Assert.DoesNotContain(page.Account, thief.Heard);
        }

        using var again = await HandmadeCircuit.OpenAsync(app.Address, demo);
        Assert.StartsWith(HandmadeCircuit.Yes, await again.CallAsync("ConnectCircuit", id));
    }

    [Fact]
    public async Task A_page_that_was_sealed_for_another_user_shows_nothing_of_theirs()
    {
        using var demo = new Visitor(app.Address);
        var page = await PageAsync(demo);
        using var owner = await OwnerAsync();
        using var circuit = await HandmadeCircuit.OpenAsync(app.Address, owner);
        await BeginAsync(circuit, HandmadeCircuit.StateOf(page.Html));
        await circuit.TellAsync("UpdateRootComponents", HandmadeCircuit.PartsOf(page.Html), HandmadeCircuit.StateOf(page.Html));
        Assert.NotNull(await circuit.HearAsync("No account is connected"));
        Assert.DoesNotContain(page.Account, circuit.Heard);
    }

    [Theory]
    [InlineData("not-sealed-by-this-program")]
    [InlineData("")]
    public async Task An_id_that_no_circuit_has_opens_nothing(string id)
    {
        using var owner = await OwnerAsync();
        using var circuit = await HandmadeCircuit.OpenAsync(app.Address, owner);
        Assert.StartsWith(HandmadeCircuit.No, await circuit.CallAsync("ConnectCircuit", id));
        Assert.StartsWith(HandmadeCircuit.None, await circuit.CallAsync("ResumeCircuit", id, $"{app.Address}", $"{app.Address}positions", "[]", ""));
    }

    [Fact]
    public async Task Parts_and_state_that_were_not_sealed_here_end_the_circuit()
    {
        using var demo = new Visitor(app.Address);
        var page = await PageAsync(demo);
        var (parts, state) = (Forged(HandmadeCircuit.PartsOf(page.Html)), Forged(HandmadeCircuit.StateOf(page.Html)));
        using (var begun = await HandmadeCircuit.OpenAsync(app.Address, demo))
        {
            await BeginAsync(begun);
            await begun.TellAsync("UpdateRootComponents", parts, HandmadeCircuit.StateOf(page.Html));
            Assert.Null(await begun.HearAsync(page.Account));
        }

        using (var records = await HandmadeCircuit.OpenAsync(app.Address, demo))
            Assert.Null(await records.CallAsync("StartCircuit", $"{app.Address}", $"{app.Address}positions", $"[{Marker().Match(parts).Value}]", ""));
        using var stated = await HandmadeCircuit.OpenAsync(app.Address, demo);
        Assert.Null(await stated.CallAsync("StartCircuit", $"{app.Address}", $"{app.Address}positions", "[]", state));
    }

    /// <summary>Still of the right shape, but one letter in the middle of each sealed text is another.</summary>
    private static string Forged(string text) => Sealed().Replace(text, m =>
    {
        // None that stands for another one, as in \u002B.
        var at = Enumerable.Range(60, m.Length - 60).First(i => char.IsAsciiLetterLower(m.Value[i]) && !m.Value[(i - 5)..i].Contains('\\', StringComparison.Ordinal));
        return $"{m.Value[..at]}{(m.Value[at] is 'x' ? 'y' : 'x')}{m.Value[(at + 1)..]}";
    });

    private async Task<string> BeginAsync(HandmadeCircuit circuit, string state = "") =>
        Id().Match((await circuit.CallAsync("StartCircuit", $"{app.Address}", $"{app.Address}positions", "[]", state))!).Value;

    /// <summary>The demo visitor's positions, with the number of the account that they are in.</summary>
    private static async Task<(string Html, string Account)> PageAsync(Visitor demo)
    {
        await demo.EnterDemoAsync("/positions");
        string html;
        while (!Number().IsMatch(html = await demo.PageAsync("/positions")))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        return (html, Number().Match(html).Value);
    }

    private async Task<Visitor> OwnerAsync()
    {
        var owner = new Visitor(app.Address);
        using var entered = await owner.PostAsync(
            "/sign-in", "/sign-in", ("_handler", "sign-in"), ("Form.Name", AccessBench.Name), ("Form.Password", AccessBench.Password));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return owner;
    }

    [GeneratedRegex("5WT\\d{5}")]
    private static partial Regex Number();

    [GeneratedRegex("CfDJ8[\\w-]{40,}")]
    private static partial Regex Id();

    [GeneratedRegex("CfDJ8[^\"]{80,}")]
    private static partial Regex Sealed();

    [GeneratedRegex("\\{\"type\":\"server\".*?\"descriptor\":\"[^\"]*\"[^}]*\\}")]
    private static partial Regex Marker();
}
