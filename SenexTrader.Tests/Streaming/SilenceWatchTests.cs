using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

public class SilenceWatchTests
{
    private static readonly DateTimeOffset Start = Legs.Time;
    private static readonly SilenceWatch Watch = new(TimeSpan.FromSeconds(60), Start);
    private static readonly MarketSession Open = new(SessionState.Regular, Start.AddHours(-1), Start.AddHours(3), null);
    private static readonly MarketSession Shut = new(SessionState.Closed, null, null, Start.AddHours(20));

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
        Assert.Null(Judge(3600, frame: 3590, liquid: 0, Shut));
        Assert.Null(Judge(3600, frame: 3590, liquid: 0, MarketSession.Unknown));
        Assert.NotNull(Judge(61, frame: 0, liquid: 0, Shut));
    }

    [Fact]
    public void Without_a_liquid_subscription_nothing_can_be_concluded() =>
        Assert.Null(Watch.Judge(Start.AddSeconds(30), Start.AddSeconds(29), null, anyLiquid: false, Open));

    [Fact]
    public void The_bell_of_the_exchange_counts_before_the_next_question_to_the_broker()
    {
        Assert.Null(Judge(30, frame: 29, liquid: 0, Open with { CloseAt = Start.AddSeconds(25) }));
        Assert.Null(Judge(30, frame: 29, liquid: null, Open with { OpenAt = Start.AddSeconds(25) }));
    }

    private static string? Judge(double now, double frame, double? liquid, MarketSession session) => Watch.Judge(
        Start.AddSeconds(now), Start.AddSeconds(frame), liquid is { } l ? Start.AddSeconds(l) : null, anyLiquid: true, session);
}
