using Bunit;
using SenexTrader.Blazor.Components.Pages.Access;
using SenexTrader.Blazor.Components.Pages.Connections;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Access;
using SenexTrader.Tests.Components.States;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.PlainPages;

/// <summary>Every page that is a plain form, for the census.</summary>
internal static class PlainSweep
{
    private static readonly Type[] OfTheOwner =
        [typeof(CodePage), typeof(UsersPage), typeof(AuditPage), typeof(ConnectionsPage), typeof(NewConnectionPage), typeof(CallbackPage)];

    public static async Task NoteAsync(Sightings seen)
    {
        await using var visit = new PlainVisit();
        seen.Note(Scene.Live, visit.Open(typeof(SetUpPage)));
        seen.Note(Scene.Live, visit.Open(typeof(JoinPage)));
        await PlainFormTests.ConnectAsync(visit, await visit.OwnerAsync());
        visit.Hub.Publish(Some.State(Some.Whole with { Account = AccountKey.Unknown(Given.Owner.User) }));
        foreach (var page in OfTheOwner) seen.Note(Scene.Live, visit.Open(page));
        seen.Note(Scene.Live, visit.Open(typeof(ReplaceGrantPage), route: ("Id", "c000000000001")));

        var refused = visit.Open(typeof(SignInPage), new SignInForm { Name = "olivia", Password = "not the right one" });
        await PlainFormTests.Form(refused).SubmitAsync();
        seen.Note(Scene.Live, refused);
        seen.Note(Scene.Live, visit.Open(typeof(OwnAccessPage)));
        var begun = visit.Open(typeof(OwnAccessPage), new PasswordOnlyForm { Password = AccessBench.Password });
        await begun.Find("#authenticator form").SubmitAsync();
        seen.Note(Scene.Live, begun);
    }
}
