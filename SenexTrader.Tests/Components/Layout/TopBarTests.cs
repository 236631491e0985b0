using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Layout;

public class TopBarTests : Circuit
{
    [Fact]
    public void Simulated_data_says_so_before_anything_else_is_known() =>
        Assert.Equal("SIMULATED", Open<TopBar>().Find(".chip.sim").TextContent);

    [Fact]
    public void The_session_chip_counts_down_to_the_close()
    {
        var page = Show(Some.Whole);
        Assert.Equal("NYSE open · closes in 1 h 14 m", Words(page, ".chip.session"));
        Clock.Advance(TimeSpan.FromSeconds(20));
        page.WaitForAssertion(() => Assert.Equal("NYSE open · closes in 1 h 13 m", Words(page, ".chip.session")));
    }

    [Fact]
    public void A_closed_session_counts_to_the_next_open() =>
        Assert.Equal("NYSE closed · opens in 14 h 20 m", Words(Show(Some.Whole with { Session = Some.Closed }), ".chip.session"));

    [Fact]
    public void The_feed_chip_ages_with_the_screens_own_clock()
    {
        var page = Show(Some.Whole);
        Assert.Equal("live · beat 0 s ago", Words(page, ".chip.feed"));
        Clock.Advance(TimeSpan.FromSeconds(12));
        page.WaitForAssertion(() => Assert.Equal("live · beat 12 s ago", Words(page, ".chip.feed")));
    }

    [Fact]
    public void The_feed_chip_says_the_worst_there_is()
    {
        Assert.Equal("login refused", Verdict(Some.Feed("dxlink", FeedState.Silent), Some.Feed("account", FeedState.Refused)));
        Assert.Equal("disconnected", Verdict(Some.Feed("dxlink", FeedState.Silent), Some.Feed("account", FeedState.Disconnected)));
        Assert.Equal("disconnected", Verdict(Some.Feed("dxlink")));
        Assert.Equal("feed silent", Verdict(Some.Feed("dxlink", FeedState.Silent), Some.Feed("account", FeedState.Connecting)));
        Assert.Equal("connecting", Verdict(Some.Feed("dxlink"), Some.Feed("account", FeedState.Connecting)));
        Assert.Equal("live", Verdict(Some.Feed("dxlink@2"), Some.Feed("account@2")));
    }

    [Fact]
    public void At_the_close_the_chip_is_calm()
    {
        var verdict = FeedVerdict.Of(DisplayClock.Exchange, Screen(Some.Whole with { Session = Some.Closed }));
        Assert.Equal(("calm", "at close"), (verdict.Tone, verdict.Word));
    }

    [Fact]
    public void A_cache_that_does_not_answer_outweighs_the_feeds() =>
        Assert.Equal("cache down", FeedVerdict.Of(DisplayClock.Exchange, Screen(Some.Whole with { Cache = new CacheStatus("embedded", null) })).Word);

    [Fact]
    public void Two_missed_beats_outweigh_everything()
    {
        var page = Show(Some.Whole);
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.StartsWith("silent", Words(page, ".chip.feed")));
        // What a silent server said last of the session need not hold any more.
        Assert.Empty(page.FindAll(".chip.session"));
    }

    [Fact]
    public void One_account_is_named_and_several_can_be_switched()
    {
        Beat(Some.State());
        var page = OpenChosen<TopBar>();
        Assert.Equal("5WT00001 · Main · Margin", page.Find(".chip.account").TextContent.Trim());

        var two = Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo("5WT00002", "IRA", "Cash")] };
        Beat(Some.State(two, beat: 2));
        page.WaitForAssertion(() => Assert.Equal(
            ["All accounts", "5WT00001 · Main · Margin", "5WT00002 · IRA · Cash"], page.FindAll(".chip.account option").Select(o => o.TextContent)));
        Assert.Equal(["", "Main", "IRA"], page.FindAll(".chip.account option").Select(o => o.GetAttribute("label") ?? ""));
        page.Find(".chip.account select").Change($"{Some.User}:5WT00002");

        page.WaitForAssertion(() => Assert.Equal(1, Hub.Watching(new AccountKey(Some.User, "5WT00002"))));
    }

    [Fact]
    public void All_accounts_can_be_chosen_are_watched_and_are_what_the_next_visit_begins_with()
    {
        var two = Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo("5WT00002", "IRA", "Cash")] };
        Beat(Some.State(two));
        var all = AccountKey.All([Trader.TheOwner]);
        var page = OpenChosen<TopBar>();
        page.Find(".chip.account select").Change(all.ToString());
        page.WaitForAssertion(() => Assert.Equal(1, Hub.Watching(all)));
        Assert.Equal(0, Hub.Watching(Some.Account));
        page.WaitForAssertion(() => Assert.Equal(all.ToString(), page.Find(".chip.account select").GetAttribute("value")));
        Assert.Equal("""{"account":"all"}""", Choices["the-owners-id", "account"]);
    }

    [Fact]
    public void When_only_one_account_is_left_it_is_shown_and_all_is_no_choice_any_more()
    {
        var two = Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo("5WT00002", "IRA", "Cash")] };
        Beat(Some.State(two));
        Choices.Keep("the-owners-id", Blazor.Components.Preferences.Choices.Account, new AccountChoice(AccountKey.Everything));
        var page = OpenChosen<TopBar>();
        var all = AccountKey.All([Trader.TheOwner]);
        page.WaitForAssertion(() => Assert.Equal(1, Hub.Watching(all)));

        Hub.Publish(Some.State(Some.Whole with { Account = AccountKey.Unknown(Some.User) }, beat: 2));
        Hub.Publish(Some.State(Some.Whole with { Account = all }, beat: 2));
        page.WaitForAssertion(() => Assert.Equal("5WT00001 · Main · Margin", page.Find(".chip.account").TextContent.Trim()));
        Assert.Equal((0, 1), (Hub.Watching(all), Hub.Watching(Some.Account)));
    }

    [Fact]
    public void A_choice_of_account_that_could_not_be_kept_is_said_and_shown_all_the_same()
    {
        Beat(Some.State(Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo("5WT00002", "IRA", "Cash")] }));
        var page = OpenChosen<TopBar>();
        Choices.Fault = new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13);
        page.Find(".chip.account select").Change($"{Some.User}:5WT00002");
        page.WaitForAssertion(() => Assert.Contains("disk is full", Assert.Single(Services.GetRequiredService<ISnackbar>().ShownSnackbars).Message, StringComparison.Ordinal));
        Assert.Equal(1, Hub.Watching(new AccountKey(Some.User, "5WT00002")));
    }

    [Fact]
    public void An_account_that_is_not_among_the_choices_cannot_be_chosen()
    {
        Beat(Some.State(Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo("5WT00002", "IRA", "Cash")] }));
        var page = OpenChosen<TopBar>();
        page.Find(".chip.account select").Change("bert:5WT00004");
        Assert.Equal((1, 0), (Hub.Watching(Some.Account), Hub.Watching(new AccountKey("bert", "5WT00004"))));
    }

    [Fact]
    public void The_word_of_a_lost_connection_says_each_time_that_nothing_is_current_and_offers_a_way_out()
    {
        var dialog = Render<ReconnectDialog>();
        Assert.All(dialog.FindAll(".when-retrying, .when-failed, .when-paused"), w => Assert.Matches("Nothing on (this page|it) is current", w.TextContent));
        Assert.Equal(3, dialog.FindAll(".when-retrying, .when-failed, .when-paused").Count);
        Assert.Equal("Reload now", dialog.Find("[data-reload]").TextContent);
        Assert.Equal("alert", dialog.Find("#components-reconnect-modal").GetAttribute("role"));
    }

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics)
    {
        Beat(Some.State(metrics));
        return Open<TopBar>();
    }

    private static string Verdict(params FeedPulse[] feeds) => FeedVerdict.Of(DisplayClock.Exchange, Screen(Some.Whole with { Feeds = feeds })).Word;

    private static Screen Screen(AccountMetrics metrics) => new(ScreenPhase.Live, Some.Now, Some.Uptime(Some.Now), Some.State(metrics));

    private static string Words(IRenderedComponent<LiveMetrics> page, string css) =>
        string.Join(' ', page.Find(css).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
