using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Tests.Connections;

/// <summary>The authorisation-code flow against the simulated broker's own page.</summary>
public sealed partial class OAuthTests : DeskTests
{
    private const string Back = "http://127.0.0.1:5080/settings/connections/callback";

    [Fact]
    public async Task Whoever_lets_the_program_in_is_connected()
    {
        var (state, code, _) = await AllowAsync(Begin());
        var (id, fault) = await Bench.OAuth.CompleteAsync("anna", state, code, "", Back, Cancel);
        Assert.Null(fault);
        Assert.Equal("anna", Bench.Traders.Find(id!).Owner);
        Assert.Equal(["5WT00001"], Assert.Single(await Bench.Desk.ListAsync("anna", Cancel)).Accounts.Select(a => a.Info.Number));
    }

    [Fact]
    public void Only_reading_is_asked_for_and_no_secret_is_in_the_address()
    {
        var address = Begin();
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);
        Assert.Equal("read", asked["scope"]);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal(Back, asked["redirect_uri"]);
        Assert.DoesNotContain("senex-demo-secret", address);
        Assert.NotEqual(QueryHelpers.ParseQuery(new Uri(Begin()).Query)["state"], asked["state"]);
    }

    [Fact]
    public async Task A_state_is_good_once_and_for_its_own_user_only()
    {
        var (state, code, _) = await AllowAsync(Begin());
        Assert.Contains("not known here", (await Bench.OAuth.CompleteAsync("bert", state, code, "", Back, Cancel)).Fault!.Words);
        Assert.NotNull((await Bench.OAuth.CompleteAsync("anna", state, code, "", Back, Cancel)).Id);
        Assert.Contains("not known here", (await Bench.OAuth.CompleteAsync("anna", state, code, "", Back, Cancel)).Fault!.Words);
        Assert.Contains("not known here", (await Bench.OAuth.CompleteAsync("anna", "made-up", code, "", Back, Cancel)).Fault!.Words);
        Assert.Empty(await Bench.Desk.ListAsync("bert", Cancel));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/settings/connections/callback/")]
    [InlineData("http://127.0.0.1:5081/settings/connections/callback")]
    [InlineData("https://127.0.0.1:5080/settings/connections/callback")]
    [InlineData("http://localhost:5080/settings/connections/callback")]
    [InlineData("http://127.0.0.1:5080/settings/connections/CALLBACK")]
    public async Task Another_address_than_the_one_asked_for_is_refused(string came)
    {
        var (state, code, _) = await AllowAsync(Begin());
        var (id, fault) = await Bench.OAuth.CompleteAsync("anna", state, code, "", came, Cancel);
        Assert.Null(id);
        Assert.Contains("another address", fault!.Words);
    }

    [Fact]
    public async Task Whoever_takes_longer_than_ten_minutes_begins_again()
    {
        var (state, code, _) = await AllowAsync(Begin());
        Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("Begin again", (await Bench.OAuth.CompleteAsync("anna", state, code, "", Back, Cancel)).Fault!.Words);
    }

    [Fact]
    public async Task Whoever_does_not_let_it_in_is_not_connected()
    {
        var (state, code, error) = await AllowAsync(Begin(), answer: "deny");
        Assert.Equal(("", "access_denied"), (code, error));
        Assert.Contains("did not let", (await Bench.OAuth.CompleteAsync("anna", state, code, error, Back, Cancel)).Fault!.Words);
    }

    [Fact]
    public async Task A_wrong_secret_of_the_application_is_told_at_the_end()
    {
        var (state, code, _) = await AllowAsync(Bench.OAuth.Begin("anna", "Mine", BrokerEnvironment.Simulated, "senex-demo", "wrong", Back));
        Assert.Equal(GrantFaultKind.SecretRefused, (await Bench.OAuth.CompleteAsync("anna", state, code, "", Back, Cancel)).Fault!.Kind);
    }

    [Fact]
    public async Task The_broker_takes_no_code_without_the_verifier_of_its_challenge()
    {
        var (_, code, _) = await AllowAsync(Begin());
        using var http = new HttpClient();
        http.DefaultRequestHeaders.UserAgent.ParseAdd("test/1");
        using var answer = await http.PostAsync($"{Broker.RestUrl}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["client_id"] = "senex-demo",
            ["client_secret"] = "senex-demo-secret",
            ["redirect_uri"] = Back,
            ["code_verifier"] = "another",
        }), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("verifier", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("redirect_uri", "http://evil.example/callback")]
    [InlineData("client_id", "somebody")]
    [InlineData("scope", "everything")]
    [InlineData("code_challenge_method", "plain")]
    public async Task The_brokers_page_sends_nobody_anywhere_for_a_wrong_request(string name, string value)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(Begin()).Query).ToDictionary(q => q.Key, q => (string?)q.Value);
        asked[name] = value;
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.UserAgent.ParseAdd("test/1");
        using var answer = await http.GetAsync(QueryHelpers.AddQueryString(Broker.AuthorizeUrl, asked), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private string Begin() => Bench.OAuth.Begin("anna", "Mine", BrokerEnvironment.Simulated, "senex-demo", "senex-demo-secret", Back);

    /// <summary>What a customer does in the browser.</summary>
    private static async Task<(string State, string Code, string Error)> AllowAsync(string page, string answer = "allow")
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
        var fields = Hidden().Matches(await http.GetStringAsync(page, Cancel))
            .Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))).Append(new("answer", answer));
        using var sent = await http.PostAsync(page, new FormUrlEncodedContent(fields), Cancel);
        Assert.StartsWith(Back, sent.Headers.Location!.ToString());
        var query = QueryHelpers.ParseQuery(sent.Headers.Location!.Query);
        return (query["state"].ToString(), query.TryGetValue("code", out var code) ? code.ToString() : "", query.TryGetValue("error", out var error) ? error.ToString() : "");
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hidden();
}
