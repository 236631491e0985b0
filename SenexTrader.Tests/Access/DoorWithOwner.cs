using System.Net;
using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The running program once it has an owner: what its forms answer to those who guess.</summary>
public sealed partial class DoorWithOwner(OwnedApp app) : IClassFixture<OwnedApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_letter_by_letter_alike_and_in_words()
    {
        var wrong = await TryAsync(AccessBench.Name, "not the password at all");
        Assert.Contains("Name or password is wrong", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, await TryAsync("eve", "not the password at all"));
        Assert.Equal(wrong, await TryAsync("eve", AccessBench.Password));
    }

    [Fact]
    public async Task A_wrong_invitation_is_refused_beside_its_field()
    {
        using var stranger = new Visitor(app.Address);
        using var answer = await stranger.PostAsync("/join", "/join", ("_handler", "join"), ("Form.Code", "guess"), ("Form.Name", "eve"),
            ("Form.Password", AccessBench.Password), ("Form.Again", AccessBench.Password));
        Assert.Contains("This code is not valid", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_told_what_is_wrong_with_a_change()
    {
        using var owner = new Visitor(app.Address);
        using var entered = await owner.PostAsync("/sign-in", "/sign-in", ("_handler", "sign-in"), ("Form.Name", AccessBench.Name), ("Form.Password", AccessBench.Password));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        using var answer = await owner.PostAsync("/access", "/access", ("_handler", "begin-app"), ("Form.Password", "not the password at all"));
        Assert.Contains("This is not your password.", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<string> TryAsync(string name, string password)
    {
        using var stranger = new Visitor(app.Address);
        using var answer = await stranger.PostAsync("/sign-in", "/sign-in", ("_handler", "sign-in"), ("Form.Name", name), ("Form.Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Sealed().Replace(await answer.Content.ReadAsStringAsync(Cancel), "").Replace($"value=\"{name}\"", "", StringComparison.Ordinal);
    }

    // Sealed anew for each answer.
    [GeneratedRegex("<!--Blazor.*?-->|value=\"CfDJ8[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex Sealed();
}
