using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.Settings;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Settings;

public sealed class SettingsTests : Circuit
{
    private const string Me = "the-owners-id";

    [Fact]
    public async Task A_choice_is_kept_as_it_is_made()
    {
        var page = OpenChosen<AppearancePage>();
        await page.Find("input[value=ColorBlind]").ChangeAsync(new() { Value = "ColorBlind" });
        Assert.Equal("""{"theme":"dark","density":"compact","gains":"colorBlind"}""", Choices[Me, "appearance"]);
        Assert.Contains("Saved.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_could_not_be_kept_says_so_and_stands_as_it_was()
    {
        var page = OpenChosen<AppearancePage>();
        Choices.Fault = new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13);
        await page.Find("input[value=Light]").ChangeAsync(new() { Value = "Light" });
        Assert.Contains("disk is full", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("input[value=Dark]").HasAttribute("checked"));
    }

    [Fact]
    public async Task The_document_follows_the_appearance_of_every_page_of_the_user()
    {
        var dark = new List<bool>();
        Render<PreferencesLoaded>(p => p.AddChildContent<Look>(look => look.Add(l => l.OnDark, dark.Add)));
        await Services.GetRequiredService<ViewerPreferences>().SetAsync(
            Blazor.Components.Preferences.Choices.Appearance, new Appearance(AppTheme.Light, RowDensity.Roomy), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(["light", "roomy", "classic"], JSInterop.Invocations["senexTheme.apply"][^1].Arguments);
        Assert.Equal([true, false], dark);
    }

    [Fact]
    public async Task Fills_are_not_said_aloud_when_the_user_does_not_want_them()
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.Notifications, new Notifications(Fills: false));
        Beat(Some.State());
        OpenChosen<FillToasts>();
        Hub.Publish(Some.State(beat: 2) with { Notices = ["Sold 1 SPY 21 Aug 600 P at 4.10"] });
        await Task.Yield();
        Assert.Empty(Services.GetRequiredService<MudBlazor.ISnackbar>().ShownSnackbars);
    }

    [Theory]
    [InlineData(false, "Sold 1 SPY")]
    [InlineData(true, "Sold ••• SPY 21 Aug 600 P at 4.10")]
    public void A_fill_is_said_aloud_and_without_its_amounts_in_privacy(bool hidden, string words)
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.Privacy, new PrivacyMode(hidden));
        Beat(Some.State());
        var page = OpenChosen<FillToasts>();
        Hub.Publish(Some.State(beat: 2) with { Notices = ["Sold 1 SPY 21 Aug 600 P at 4.10"] });
        page.WaitForAssertion(() => Assert.Contains(
            words, Assert.Single(Services.GetRequiredService<MudBlazor.ISnackbar>().ShownSnackbars).Message, StringComparison.Ordinal));
    }
}
