using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>Somebody signed in who asks for what is another's, and compares each answer with the one for what does not exist.</summary>
internal sealed partial class Stranger
{
    /// <summary>Pages that show an account.</summary>
    public static readonly string[] Pages = ["/", "/positions", "/dashboard", "/account", "/orders", "/watchlist", "/charts", "/charts?symbol=SPY"];

    /// <summary>Every form that names something by its id, in the address or in a field.</summary>
    public static readonly string[] Forms =
        ["/settings/connections/{0}/disconnect", "/settings/connections/{0}/accounts", "/sessions/end", "/users/bar", "/users/withdraw", "/users/remove"];

    private readonly Visitor visitor;
    private readonly string missing, token;
    private readonly string[] canaries;
    private readonly ConcurrentDictionary<string, string> expected = new();

    private Stranger(Visitor visitor, string missing, string[] canaries, string token) =>
        (this.visitor, this.missing, this.canaries, this.token) = (visitor, missing, canaries, token);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="missing">The number of an account that nobody has.</param>
    /// <param name="canaries">What no answer may contain.</param>
    public static async Task<Stranger> ComeAsync(Visitor visitor, string missing, params string[] canaries)
    {
        // Before the broker has told a visitor's own accounts any number may still turn up.
        while (!(await visitor.PageAsync($"/positions?account={missing}")).Contains("account-missing", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        return new Stranger(visitor, missing, canaries, Token().Match(await visitor.PageAsync("/access")).Groups[1].Value);
    }

    /// <param name="what">Follows the connection's id in the address.</param>
    public Task FindsNoConnectionAsync(string id, string what) =>
        IsSameAsync($"/settings/connections/{Uri.EscapeDataString(id)}/{what}", $"/settings/connections/c000000000000/{what}");

    public Task SeesNothingAsync(string page, string number)
    {
        var address = $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}account=";
        return IsSameAsync(address + Uri.EscapeDataString(number), address + missing);
    }

    /// <param name="number">The account said to hold it; empty to leave it to the program.</param>
    public Task FindsNoPositionAsync(string id, string number)
    {
        var address = $"/positions/{Uri.EscapeDataString(id)}";
        return number.Length == 0
            ? IsSameAsync(address, "/positions/none")
            : IsSameAsync($"{address}?account={Uri.EscapeDataString(number)}", $"/positions/none?account={missing}");
    }

    public async Task ChangesNothingAsync(string form, string id)
    {
        var answer = await SendAsync(form, id);
        Assert.Equal(expected.GetValueOrDefault(form) ?? (expected[form] = await SendAsync(form, "c000000000000")), answer);
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, answer));
    }

    // What the clock moves may have moved in between: then both are asked for once more.
    private async Task IsSameAsync(string address, string like)
    {
        var seen = await SeeAsync(address);
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, seen));
        if (expected.TryGetValue(like, out var known) && known == seen) return;
        Assert.Equal(expected[like] = await SeeAsync(like), await SeeAsync(address));
    }

    private async Task<string> SeeAsync(string address)
    {
        using var answer = await visitor.Http.GetAsync(address, Cancel);
        return await WholeAsync(answer);
    }

    private async Task<string> SendAsync(string form, string id)
    {
        using var answer = await visitor.Http.PostAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Uri.EscapeDataString(id)),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("id", id), new("account", canaries[0]), new("confirm", "yes"), new("barred", "true")]),
            Cancel);
        return await WholeAsync(answer);
    }

    private static async Task<string> WholeAsync(HttpResponseMessage answer)
    {
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        return $"{(int)answer.StatusCode} {answer.Headers.Location} {Passing().Replace(body, "")}";
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    // Different at each request: what is sealed by the program (what a circuit is opened with, tokens of forms), and the time.
    [GeneratedRegex("<!--Blazor.*?-->|value=\"CfDJ8[^\"]*\"|data-tick=\"\\d+\"|\\d\\d:\\d\\d(:\\d\\d(\\.\\d+Z)?)?", RegexOptions.Singleline)]
    private static partial Regex Passing();
}
