using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Broadcast;

public class MetricsHubTests
{
    private readonly MetricsHub hub = new();

    [Fact]
    public void A_circuit_that_joins_gets_the_latest_state_at_once()
    {
        hub.Publish(States.Empty(Given.Account, beat: 4));
        using var subscription = hub.Subscribe(Given.Account);
        Assert.True(subscription.Inbox.TryRead(out var state));
        Assert.Equal(4, state.Beat);
    }

    [Fact]
    public void A_slow_circuit_finds_only_the_latest()
    {
        using var slow = hub.Subscribe(Given.Account);
        for (var beat = 1; beat <= 3; beat++) hub.Publish(States.Empty(Given.Account, beat));
        Assert.True(slow.Inbox.TryRead(out var state));
        Assert.Equal(3, state.Beat);
        Assert.False(slow.Inbox.TryRead(out _));
    }

    [Fact]
    public void Nobody_sees_anothers_account()
    {
        using var other = hub.Subscribe(new AccountKey("ann", Given.Account.Account));
        hub.Publish(States.Empty(Given.Account, beat: 1));
        Assert.False(other.Inbox.TryRead(out _));
        Assert.Null(hub.Latest(new AccountKey("ann", Given.Account.Account)));
    }

    [Fact]
    public async Task Who_leaves_is_counted_out_and_waits_no_longer()
    {
        var subscription = hub.Subscribe(Given.Account);
        Assert.Equal(1, hub.Watching(Given.Account));
        subscription.Dispose();
        subscription.Dispose();
        Assert.Equal(0, hub.Watching(Given.Account));
        Assert.False(await subscription.Inbox.WaitToReadAsync(TestContext.Current.CancellationToken));
    }
}
