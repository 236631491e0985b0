using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Pages.Access;
using SenexTrader.Blazor.Components.Pages.Connections;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Tests.Access;

namespace SenexTrader.Tests.Components.PlainPages;

/// <summary>The forms around secrets: sent empty, sent wrong, refused.</summary>
public sealed class PlainFormTests : IAsyncLifetime
{
    private readonly PlainVisit visit = new();

    public static TheoryData<Type, object, string[]> Empty =>
    [
        (typeof(SignInPage), new SignInForm(), ["Give your name.", "Give your password."]),
        (typeof(SetUpPage), new NewUserForm(), ["Give the code.", "Choose a name to sign in with.", "Choose a password of at least 12 characters."]),
        (typeof(JoinPage), new NewUserForm { Code = "x", Name = "eve", Password = "long enough for all", Again = "another" }, ["The two passwords differ. Type the same one twice."]),
        (typeof(NewConnectionPage), new NewConnectionForm { Environment = BrokerEnvironment.Production }, ["Give it a name", "Give the secret", "Give the refresh token"]),
        (typeof(ReplaceGrantPage), new ReplaceGrantForm(), ["Give the refresh token of the new grant"]),
        (typeof(UsersPage), new InviteForm(), [""]),
        (typeof(CodePage), new CodeForm(), [""]),
    ];

    public async ValueTask InitializeAsync() => await visit.OwnerAsync();

    public async ValueTask DisposeAsync() => await visit.DisposeAsync();

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task A_form_that_is_not_filled_in_says_beside_each_field_what_it_needs(Type page, object form, string[] problems)
    {
        await ConnectAsync();
        var shown = page == typeof(ReplaceGrantPage)
            ? visit.Open(page, form, route: ("Id", "c000000000001"))
            : visit.Open(page, form);
        Assert.Empty(shown.FindAll("label .validation-message"));
        await Form(shown).SubmitAsync();
        var said = shown.FindAll("label .validation-message").Select(m => m.TextContent).ToList();
        Assert.Equal(problems.Length, said.Count);
        Assert.All(problems.Zip(said), p => Assert.StartsWith(p.First, p.Second, StringComparison.Ordinal));
        Assert.All(shown.FindAll("label:has(.validation-message) :is(input, select)"), i => Assert.Equal("true", i.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_which_part_was_wrong()
    {
        var shown = visit.Open(typeof(SignInPage), new SignInForm { Name = "olivia", Password = "not the right one" });
        await Form(shown).SubmitAsync();
        Assert.StartsWith("Name or password is wrong", shown.Find("form .validation-message[role=alert]").TextContent, StringComparison.Ordinal);
        // A password never comes back into the page.
        Assert.DoesNotContain("not the right one", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_invitation_is_refused_beside_its_field()
    {
        var shown = visit.Open(typeof(JoinPage), new NewUserForm { Code = "abcd-efgh", Name = "eve", Password = AccessBench.Password, Again = AccessBench.Password });
        await Form(shown).SubmitAsync();
        Assert.NotEmpty(Assert.Single(shown.FindAll("label .validation-message")).TextContent);
        Assert.Equal("Invitation code", shown.Find("label:has(.validation-message) span").TextContent);
    }

    [Fact]
    public async Task An_environment_that_is_not_offered_is_refused_beside_its_field_and_the_secrets_do_not_come_back()
    {
        var shown = visit.Open(typeof(NewConnectionPage), new NewConnectionForm
        {
            Label = "Main",
            Environment = BrokerEnvironment.Simulated,
            ClientSecret = "the-secret",
            RefreshToken = "the-token",
        });
        await Form(shown).SubmitAsync();
        Assert.Equal("The simulated broker does not run; choose another environment.", shown.Find("label:has(select) .validation-message").TextContent);
        Assert.DoesNotContain("the-secret", shown.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("the-token", shown.Markup, StringComparison.Ordinal);
        Assert.Contains("value=\"Main\"", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_elses_connection_is_not_found()
    {
        var shown = visit.Open(typeof(ReplaceGrantPage), route: ("Id", "cffffffffffff"));
        Assert.Equal("Not found", shown.Find("h1").TextContent);
        Assert.Empty(shown.FindAll("main form"));
        Assert.Equal(404, visit.Bench.Http.Response.StatusCode);
    }

    [Fact]
    public void A_login_at_the_broker_that_was_given_up_says_so_and_leads_back()
    {
        var shown = visit.Open(typeof(CallbackPage), address: "/settings/connections/callback?state=unknown&code=x");
        Assert.NotEmpty(shown.Find("[data-testid=callback-fault]").TextContent);
        Assert.Equal("/settings/connections/new?by=login", shown.Find("main a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task The_present_password_is_asked_before_a_second_factor_is_begun()
    {
        var shown = visit.Open(typeof(OwnAccessPage), new PasswordOnlyForm { Password = "not the right one" });
        await shown.Find("#authenticator form").SubmitAsync();
        Assert.NotEmpty(shown.Find("#authenticator label .validation-message").TextContent);
        Assert.Empty(shown.FindAll("[data-testid=totp-key]"));
    }

    internal static IElement Form(IRenderedComponent<RouteView> shown) => shown.FindAll("main form").First(f => f.QuerySelector("label.field") is not null);

    private Task ConnectAsync() => ConnectAsync(visit, visit.Bench.Http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value);

    internal static Task ConnectAsync(PlainVisit visit, string user) => visit.Bench.Get<ConnectionStore>().AddAsync(
        new ConnectionRow
        {
            Id = "c000000000001",
            UserId = user,
            Label = "Main",
            Environment = BrokerEnvironment.Production,
            ClientId = "",
            ClientSecret = "sealed",
            RefreshToken = "sealed",
            CreatedAt = Support.Some.Now,
            Accounts = [new ConnectionAccountRow { Number = "5WT00001", Nickname = "Main", MarginOrCash = "Margin", Shown = true }],
        },
        Xunit.TestContext.Current.CancellationToken);
}
