using CsCheck;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.Wire;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

public class BackoffTests
{
    private static readonly double[] Limits = [0.5, 1, 2, 4, 8, 16, 30, 30, 30];

    [Fact]
    public void The_limit_doubles_from_half_a_second_to_thirty_seconds()
    {
        var backoff = new Backoff(new Always(0.999999));
        foreach (var limit in Limits) Assert.Equal(limit, backoff.Next(TimeSpan.Zero).TotalSeconds, 3);
    }

    [Fact]
    public void Where_nobody_can_be_bothered_the_limit_stays_at_a_second_for_minutes_and_only_then_doubles()
    {
        foreach (var (why, tries) in new[] { (LossKind.Nobody, Backoff.TriesOfNobody), (LossKind.Unwell, Backoff.TriesOfUnwell) })
        {
            var backoff = new Backoff(new Always(0.999999));
            for (var i = 0; i < tries; i++) Assert.InRange(backoff.Next(TimeSpan.Zero, why).TotalSeconds, 0.49, 1);
            foreach (var limit in Limits) Assert.Equal(limit, backoff.Next(TimeSpan.Zero, why).TotalSeconds, 3);
        }
    }

    [Fact]
    public void Who_answers_is_not_tried_in_haste()
    {
        var backoff = new Backoff(new Always(0.999999));
        for (var i = 0; i < 4; i++) backoff.Next(TimeSpan.Zero);
        for (var i = 0; i < 4; i++) backoff.Next(TimeSpan.Zero, LossKind.Nobody);
        Assert.Equal(8, backoff.Next(TimeSpan.Zero).TotalSeconds, 3);
    }

    [Fact]
    public void What_worked_for_seconds_is_tried_again_within_one_however_often_it_is_lost()
    {
        var backoff = new Backoff(new Always(0.999999));
        for (var i = 0; i < 20; i++) Assert.InRange(backoff.Next(Backoff.Worked).TotalSeconds, 0.49, 1);
    }

    [Fact]
    public void Every_wait_lies_between_nothing_and_its_limit() => Gen.Int.Sample(seed =>
    {
        var backoff = new Backoff(new Random(seed));
        return Limits.All(limit => backoff.Next(TimeSpan.Zero) is var wait && wait >= TimeSpan.Zero && wait.TotalSeconds <= limit);
    });

    [Fact]
    public void A_connection_that_held_a_minute_starts_the_count_again()
    {
        var backoff = new Backoff(new Always(0.999999));
        for (var i = 0; i < 6; i++) backoff.Next(TimeSpan.FromSeconds(4));
        Assert.Equal(0.5, backoff.Next(Backoff.Healthy).TotalSeconds, 3);
        Assert.Equal(1, backoff.Next(TimeSpan.Zero).TotalSeconds, 3);
    }

    [Fact]
    public void Epochs_grow_even_when_the_clock_does_not()
    {
        var time = new FakeTimeProvider(Legs.Time);
        var epochs = new Epochs(time);
        var first = epochs.Next();
        Assert.Equal(Legs.Time.ToUnixTimeMilliseconds(), first);
        Assert.Equal(first + 1, epochs.Next());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first + 1000, epochs.Next());
    }

    private sealed class Always(double value) : Random(0)
    {
        public override double NextDouble() => value;
    }
}
