using System.Net;
using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>The owner's way through the plain pages of the running program; every answer it got is kept.</summary>
internal sealed partial class OwnerVisit(AppProcess app, TempFolder data) : IDisposable
{
    public const string Password = "canary-password of the owner";

    private readonly Visitor visitor = new(app.Address);

    /// <summary>Bodies and redirects.</summary>
    public List<string> Answers { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task SetUpAsync()
    {
        var code = await CodeAsync(data);
        await PostAsync("/set-up", "set-up", ("Form.Code", code), ("Form.Name", "olivia"), ("Form.Password", Password), ("Form.Again", Password));
    }

    /// <summary>The one-time code, which is written a moment after the program begins to listen.</summary>
    public static async Task<string> CodeAsync(TempFolder data)
    {
        var code = "";
        await Eventually.HoldsAsync(() => (code = File.Exists(data["setup-code.txt"]) ? File.ReadAllText(data["setup-code.txt"]).Trim() : "").Length > 0, "the code is written");
        return code;
    }

    /// <summary>Lets somebody in who has no connection.</summary>
    public async Task<Visitor> InviteAsync(string name)
    {
        var code = Invitation().Match(await PostAsync("/users", "invite", ("Form.Note", name))).Groups[1].Value;
        var guest = new Visitor(app.Address);
        using var joined = await guest.PostAsync(
            "/join", "/join", ("_handler", "join"), ("Form.Code", code), ("Form.Name", name), ("Form.Password", Password), ("Form.Again", Password));
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        return guest;
    }

    /// <summary>Signs in at a second browser, which is shown the ids of the sessions that are not its own.</summary>
    /// <returns>That page.</returns>
    public async Task<string> OtherSessionsAsync()
    {
        using var second = new Visitor(app.Address);
        using var entered = await second.PostAsync("/sign-in", "/sign-in", ("_handler", "sign-in"), ("Form.Name", "olivia"), ("Form.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return await second.PageAsync("/access");
    }

    /// <summary>Pastes a grant of the simulated broker.</summary>
    /// <returns>The page that came back.</returns>
    public Task<string> PasteAsync(string label, string secret, string token) => PostAsync(
        "/settings/connections/new", "connect", ("Form.ByLogin", "false"), ("Form.Label", label), ("Form.Environment", "Simulated"), ("Form.ClientSecret", secret), ("Form.RefreshToken", token));

    /// <summary>Begins the login at the broker, lets the program in there, and comes back.</summary>
    public async Task<string> LogInAsync(string label, string clientId, string secret)
    {
        var page = await PostAsync(
            "/settings/connections/new?by=login", "connect", ("Form.ByLogin", "true"), ("Form.Label", label), ("Form.Environment", "Simulated"), ("Form.ClientId", clientId), ("Form.ClientSecret", secret));
        var broker = WebUtility.HtmlDecode(GoTo().Match(page).Groups[1].Value);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        var fields = Hidden().Matches(await browser.GetStringAsync(broker, Cancel))
            .Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))).Append(new("answer", "allow"));
        using var allowed = await browser.PostAsync(broker, new FormUrlEncodedContent(fields), Cancel);
        return await GetAsync(allowed.Headers.Location!.PathAndQuery);
    }

    public async Task<string> GetAsync(string path)
    {
        using var answer = await visitor.Http.GetAsync(path, Cancel);
        return await HearAsync(answer);
    }

    public void Dispose() => visitor.Dispose();

    private async Task<string> PostAsync(string page, string handler, params (string, string)[] fields)
    {
        using var answer = await visitor.PostAsync(page, page, [("_handler", handler), .. fields]);
        return await HearAsync(answer);
    }

    private async Task<string> HearAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Answers.Add($"{answer.Headers}{body}");
        return answer.Headers.Location is { } next && !next.ToString().Contains("/auth.html", StringComparison.Ordinal) ? await GetAsync(next.IsAbsoluteUri ? next.PathAndQuery : next.ToString()) : body;
    }

    [GeneratedRegex("href=\"([^\"]+)\"[^>]*data-testid=\"go-to-broker\"")]
    private static partial Regex GoTo();

    [GeneratedRegex("data-testid=\"invitation\">([^<]+)<")]
    private static partial Regex Invitation();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();
}
