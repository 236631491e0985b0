using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class LiveMetricsTests : Circuit
{
    [Fact]
    public void Before_anything_is_known_the_screen_waits()
    {
        var page = Open<Probe>();
        Assert.Equal("Waiting", Text(page, "phase"));
        Assert.Equal(1, Hub.Watching(AccountKey.Unknown(Some.User)));
    }

    [Fact]
    public void A_circuit_that_opens_late_is_live_at_its_first_render()
    {
        Beat(Some.State());
        var page = Open<Probe>();
        Assert.Equal("Live", Text(page, "phase"));
        Assert.Equal(Some.Account.ToString(), Text(page, "account"));
    }

    [Fact]
    public void It_follows_from_the_unknown_account_to_the_first_one_listed()
    {
        var page = Open<Probe>();
        Beat(Some.State());
        page.WaitForAssertion(() => Assert.Equal(Some.Account.ToString(), Text(page, "account")));
        Assert.Equal(0, Hub.Watching(AccountKey.Unknown(Some.User)));
        Assert.Equal(1, Hub.Watching(Some.Account));
    }

    [Fact]
    public void Choosing_another_account_leaves_the_first()
    {
        var other = new AccountKey(Some.User, "5WT00002");
        var metrics = Some.Whole with { Accounts = [.. Some.Whole.Accounts, new AccountInfo(other.Account, "", "Cash")] };
        Beat(Some.State(metrics));
        var page = Open<Probe>();

        Services.GetRequiredService<Viewer>().Choose(other);
        page.WaitForAssertion(() => Assert.Equal("Waiting", Text(page, "phase")));
        Hub.Publish(Some.State(metrics with { Account = other }));

        page.WaitForAssertion(() => Assert.Equal(other.ToString(), Text(page, "account")));
        Assert.Equal(0, Hub.Watching(Some.Account));
    }

    [Fact]
    public void Two_missed_beats_blank_every_figure_without_a_message()
    {
        Beat(Some.State());
        var page = Open<Probe>();

        Clock.Advance(MetricsState.SilentAfter - TimeSpan.FromMilliseconds(1));
        Assert.Equal("Live", Text(page, "phase"));
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        page.WaitForAssertion(() => Assert.Equal("Silent", Text(page, "phase")));
        var values = page.FindAll("[data-metric]");
        Assert.NotEmpty(values);
        Assert.All(values, v => Assert.Equal("Silent", v.GetAttribute("data-reason")));
        Assert.All(values, v => Assert.Equal("2026-11-24T19:46:02.000Z", v.GetAttribute("data-since")));
    }

    [Fact]
    public void A_beat_after_the_silence_gives_the_figures_back()
    {
        Beat(Some.State());
        var page = Open<Probe>();
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Silent", Text(page, "phase")));

        Hub.Publish(Some.State(beat: 2, at: Clock.GetUtcNow()));

        page.WaitForAssertion(() => Assert.Equal("Live", Text(page, "phase")));
        Assert.All(page.FindAll("[data-metric]"), v => Assert.Equal("live", v.GetAttribute("data-state")));
    }

    [Fact]
    public void An_old_state_left_in_the_hub_is_silent_at_once()
    {
        Beat(Some.State(at: Some.Now - MetricsState.SilentAfter));
        Assert.Equal("Silent", Text(Open<Probe>(), "phase"));
    }

    [Fact]
    public void Without_any_beat_the_waiting_ends_in_silence_too()
    {
        var page = Open<Probe>();
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Silent", Text(page, "phase")));
    }

    [Fact]
    public async Task A_closed_circuit_leaves_nothing_behind()
    {
        Beat(Some.State());
        Open<Probe>();
        Assert.Equal(1, Hub.Watching(Some.Account));

        await DisposeComponentsAsync();

        Assert.Equal(0, Hub.Watching(Some.Account));
        Assert.Equal(0, Hub.Watching(AccountKey.Unknown(Some.User)));
    }

    private static string Text(IRenderedComponent<LiveMetrics> page, string id) => page.Find($"#{id}").TextContent;
}
