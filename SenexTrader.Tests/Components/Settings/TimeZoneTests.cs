using Bunit;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Settings;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Settings;

public sealed class TimeZoneTests : Circuit
{
    private const string Me = "the-owners-id";

    [Fact]
    public void Times_are_the_exchanges_until_another_zone_is_chosen() =>
        Assert.Contains("24 Nov 14:46:02 ET", OpenChosen<TimeZonePage>().Find(".sample-time").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_zone_that_is_named_is_kept_and_every_page_reads_it_at_once()
    {
        var page = OpenChosen<TimeZonePage>();
        await page.Find("input[value=Named]").ChangeAsync(new ChangeEventArgs { Value = "Named" });
        await NameAsync(page, "europe/berlin");
        Assert.Equal("""{"kind":"named","id":"Europe/Berlin"}""", Choices[Me, "time_zone"]);
        page.WaitForAssertion(() => Assert.Contains("24 Nov 20:46:02 CET", page.Find(".sample-time").TextContent, StringComparison.Ordinal));
        Assert.Contains("at the exchange 24 Nov 14:46:02 ET", page.Find(".sample-time").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Atlantis", "There is no zone \"Europe/Atlantis\"")]
    [InlineData("", "Name a zone")]
    public async Task A_zone_that_does_not_exist_is_refused_beside_the_field_and_nothing_is_kept(string name, string problem)
    {
        var page = OpenChosen<TimeZonePage>();
        await page.Find("input[value=Named]").ChangeAsync(new ChangeEventArgs { Value = "Named" });
        await NameAsync(page, name);
        Assert.StartsWith(problem, page.Find("#zone-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#zone-name").GetAttribute("aria-invalid"));
        Assert.Null(Choices[Me, "time_zone"]);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "JST")]
    [InlineData("Middle-earth/Shire", "ET")]
    [InlineData(null, "ET")]
    public void The_browsers_zone_is_asked_of_the_browser_and_without_an_answer_the_exchanges_stands(string? answer, string label)
    {
        JSInterop.Setup<string?>("senexTheme.zone", _ => true).SetResult(answer);
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.TimeZone, new TimeZoneChoice(ClockKind.Browser));
        var page = OpenChosen<TimeZonePage>();
        page.WaitForAssertion(() => Assert.EndsWith(label, page.Find(".sample-time b").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(label is "ET", page.FindAll(".problem[role=alert]").Any(p => p.TextContent.Contains("does not say", StringComparison.Ordinal))));
    }

    [Fact]
    public void Numbers_tell_their_time_in_the_zone_chosen_and_scripts_read_utc()
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.TimeZone, new TimeZoneChoice(ClockKind.Named, "Europe/Berlin"));
        Beat(Some.State());
        var cell = OpenChosen<PositionsPage>().Find("[data-metric=net_liq][data-key=portfolio]");
        Assert.Contains(" CET", cell.GetAttribute("title"), StringComparison.Ordinal);
        Assert.EndsWith("Z", cell.GetAttribute("data-asof"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_market_shows_the_exchanges_clock_beside_ones_own()
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.TimeZone, new TimeZoneChoice(ClockKind.Utc));
        Beat(Some.State());
        Assert.Equal("19:46:02 UTC · 14:46 ET", OpenChosen<DashboardPage>().Find(".market .clock").TextContent.Trim());
    }

    private static Task NameAsync(IRenderedComponent<PreferencesLoaded> page, string name)
    {
        page.Find("#zone-name").Change(name);
        return page.Find("form.field").SubmitAsync();
    }
}
