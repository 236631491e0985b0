using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Preferences;

public sealed class ViewerPreferencesTests : Circuit
{
    private const string Me = "the-owners-id";
    private static readonly Preference<Seats> Seating = new("seating", new Seats(2, Row.Front));

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_chosen_the_default_stands() => Assert.Equal(Seating.Default, (await MineAsync()).Get(Seating));

    [Fact]
    public async Task A_choice_is_known_at_once_and_told()
    {
        var mine = await MineAsync();
        var told = new List<string>();
        mine.Changed += told.Add;
        await mine.SetAsync(Seating, new Seats(5, Row.Back), Cancel);
        Assert.Equal(new Seats(5, Row.Back), mine.Get(Seating));
        Assert.Equal(["seating"], told);
        Assert.Equal("""{"count":5,"row":"back"}""", Choices[Me, "seating"]);
    }

    [Fact]
    public async Task What_another_page_of_the_same_user_chose_is_told_here_too_and_what_others_chose_is_not()
    {
        var mine = await MineAsync();
        await Choices.WriteAsync(Me, "seating", """{"count":7,"row":"back"}""", Cancel);
        await Choices.WriteAsync("bob", "seating", """{"count":9,"row":"back"}""", Cancel);
        Assert.Equal(new Seats(7, Row.Back), mine.Get(Seating));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"count":1,"row":"balcony"}""")]
    public async Task A_choice_that_cannot_be_understood_any_more_is_the_default(string json)
    {
        await Choices.WriteAsync(Me, "seating", json, Cancel);
        Assert.Equal(Seating.Default, (await MineAsync()).Get(Seating));
    }

    [Fact]
    public void A_store_that_cannot_be_read_costs_the_choices_and_not_the_page()
    {
        Choices.Fault = new SqliteException("disk I/O error", 10);
        var page = Render<PreferencesLoaded>(p => p.AddChildContent("<p>the page</p>"));
        Assert.Equal("the page", page.Find("p").TextContent);
        Assert.True(Services.GetRequiredService<ViewerPreferences>().IsUnread);
    }

    private async Task<ViewerPreferences> MineAsync()
    {
        var mine = Services.GetRequiredService<ViewerPreferences>();
        await mine.LoadAsync(Cancel);
        return mine;
    }

    private enum Row
    {
        Front,
        Back,
    }

    private sealed record Seats(int Count, Row Row);
}
