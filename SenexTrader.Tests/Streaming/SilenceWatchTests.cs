using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

public class SilenceWatchTests
{
    private static readonly TimeSpan Start = TimeSpan.FromDays(3);
    private static readonly SilenceWatch Watch = new(TimeSpan.FromSeconds(60), Start);
    private static readonly OpenSession Open = new(Start - TimeSpan.FromHours(1), Start + TimeSpan.FromHours(3));

    [Fact]
    public void Eight_seconds_without_liquid_data_in_an_open_session_are_too_long()
    {
        Assert.Null(Judge(7.9, frame: 7.9, liquid: 0, Open));
        Assert.NotNull(Judge(8, frame: 8, liquid: 0, Open));
    }

    [Fact]
    public void Detection_stays_under_ten_seconds_with_a_look_each_half_second_and_one_second_to_ask() =>
        Assert.True(SilenceWatch.DataLimit + TimeSpan.FromSeconds(1.5) < TimeSpan.FromSeconds(10));

    [Fact]
    public void A_connection_on_which_nothing_liquid_was_ever_heard_is_judged_from_its_start() =>
        Assert.NotNull(Judge(8, frame: 8, liquid: null, Open));

    [Fact]
    public void In_a_closed_or_unknown_session_only_the_keepalive_counts()
    {
        Assert.Null(Judge(3600, frame: 3590, liquid: 0, null));
        Assert.NotNull(Judge(61, frame: 0, liquid: 0, null));
    }

    [Fact]
    public void Without_a_liquid_subscription_nothing_can_be_concluded() =>
        Assert.Null(Watch.Judge(At(30), At(29), null, anyLiquid: false, Open));

    [Fact]
    public void The_bell_of_the_exchange_counts_before_the_next_question_to_the_broker()
    {
        Assert.Null(Judge(30, frame: 29, liquid: 0, Open with { Until = At(25) }));
        Assert.Null(Judge(30, frame: 29, liquid: null, Open with { Since = At(25) }));
    }

    [Fact]
    public void Only_a_session_that_the_broker_calls_open_is_open()
    {
        Assert.NotNull(OpenSession.After(null, Told(SessionState.Regular, hoursToClose: 3), Legs.Time, Start));
        Assert.Null(OpenSession.After(Open, Told(SessionState.Closed, hoursToClose: 3), Legs.Time, Start));
        Assert.Null(OpenSession.After(Open, MarketSession.Unknown, Legs.Time, Start));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_wall_clock_wrong_by_an_hour_neither_hides_nor_invents_silence(int hours)
    {
        var session = OpenSession.After(null, Told(SessionState.Regular, hoursToClose: 0.5), Legs.Time.AddHours(hours), Start);
        Assert.Null(Judge(7.9, frame: 7.9, liquid: 0, session));
        Assert.NotNull(Judge(8, frame: 8, liquid: 0, session));
    }

    [Fact]
    public void A_session_asked_for_again_is_open_since_it_was_first_told()
    {
        var first = OpenSession.After(null, Told(SessionState.Regular, hoursToClose: 3), Legs.Time, Start);
        Assert.Equal(Start, OpenSession.After(first, Told(SessionState.Regular, hoursToClose: 3), Legs.Time, At(30))!.Since);
    }

    private static MarketSession Told(SessionState state, double hoursToClose) =>
        new(state, Legs.Time.AddHours(-0.5), Legs.Time.AddHours(hoursToClose), null);

    private static TimeSpan At(double seconds) => Start + TimeSpan.FromSeconds(seconds);

    private static string? Judge(double now, double frame, double? liquid, OpenSession? session) =>
        Watch.Judge(At(now), At(frame), liquid is { } l ? At(l) : null, anyLiquid: true, session);
}
