using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Settings;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Settings;

public sealed class SettingsTests : Circuit
{
    private const string Me = "the-owners-id";

    public SettingsTests() : base(
        interactive: true, more: c => c.Services.Configure<AttentionOptions>(o => (o.ExpiryDays, o.TargetShare) = (10, 0.6)))
    {
    }

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
    public async Task Columns_are_chosen_ordered_and_reset_here_too()
    {
        var page = OpenChosen<ColumnsPage>();
        var usual = GridLayout.Usual.Columns.Select(c => c.Name).ToList();
        await page.Find("input[type=checkbox]:not([checked])").ChangeAsync(new() { Value = true });
        var kept = Kept();
        Assert.Equal((usual.Count + 1, usual[0]), (kept.Count, kept[0]));
        await page.FindAll(".columns button[aria-label$='to the right']")[0].ClickAsync(new());
        Assert.Equal(usual[0], Kept()[1]);
        await page.FindAll("button").Single(b => b.TextContent == "The usual columns").ClickAsync(new());
        Assert.Equal("{\"columns\":null}", Choices[Me, "position_columns"]);
    }

    [Theory]
    [InlineData("61")]
    [InlineData("-1")]
    [InlineData("7.5")]
    [InlineData("soon")]
    [InlineData("")]
    public async Task A_number_out_of_its_bounds_is_refused_beside_its_field(string typed)
    {
        var page = OpenChosen<AttentionPage>();
        await page.Find("#expiry-days").ChangeAsync(new() { Value = typed });
        Assert.Equal("Days to expiration: write a whole number from 0 to 60.", page.Find("#expiry-days-problem").TextContent);
        Assert.Equal("true", page.Find("#expiry-days").GetAttribute("aria-invalid"));
        Assert.Null(Choices[Me, "attention"]);
    }

    [Fact]
    public async Task Limits_begin_as_installed_and_are_kept_as_chosen()
    {
        var page = OpenChosen<AttentionPage>();
        Assert.Equal(("10", "60"), (page.Find("#expiry-days").GetAttribute("value"), page.Find("#target").GetAttribute("value")));
        await page.Find("#target").ChangeAsync(new() { Value = "75" });
        Assert.Equal("""{"expiryDays":null,"targetShare":0.75}""", Choices[Me, "attention"]);
        await page.FindAll("button").Single(b => b.TextContent.StartsWith("As installed", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal("60", page.Find("#target").GetAttribute("value"));
    }

    [Theory]
    [InlineData("fills", "Fills")]
    [InlineData("orders", "Orders")]
    [InlineData("alerts", "Alerts")]
    [InlineData("attention", "Attention")]
    [InlineData("feeds", "Feeds")]
    public async Task Each_kind_of_news_has_its_own_switch(string name, string property)
    {
        var page = OpenChosen<NotificationsPage>();
        var before = page.Find($"input[name={name}]").HasAttribute("checked");
        await page.Find($"input[name={name}]").ChangeAsync(new() { Value = !before });
        var kept = Services.GetRequiredService<ViewerPreferences>().Get(Blazor.Components.Preferences.Choices.Notifications);
        Assert.Equal(!before, typeof(Notifications).GetProperty(property)!.GetValue(kept));
        Assert.Equal(kept, new Notifications() with { Fills = kept.Fills, Orders = kept.Orders, Alerts = kept.Alerts, Attention = kept.Attention, Feeds = kept.Feeds });
        Assert.Equal(!before, page.Find($"input[name={name}]").HasAttribute("checked"));
    }

    [Fact]
    public void Choices_of_an_earlier_version_keep_what_they_said_and_take_the_rest_as_usual() => Assert.Equal(
        new Notifications(Fills: false), System.Text.Json.JsonSerializer.Deserialize<Notifications>("""{"fills":false}""", System.Text.Json.JsonSerializerOptions.Web));

    private IReadOnlyList<string> Kept() => Services.GetRequiredService<ViewerPreferences>().Get(GridChoice.Stored).Columns!;
}
