using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Domain;

/// <summary>Which of a beat and a quote is the newer is told by two readings of this clock; a tie would lose the quote for good.</summary>
public class MonotonicTests
{
    [Fact]
    public void Of_two_readings_in_one_moment_the_later_is_the_newer()
    {
        var time = new RunningClock(Given.Now);
        var readings = Enumerable.Range(0, 1000).Select(_ => time.Uptime()).ToList();
        Assert.Equal(readings.Count, readings.Distinct().Count());
        Assert.Equal(readings.Order(), readings);
    }

    [Fact]
    public void A_clock_of_nanoseconds_that_has_run_for_a_century_still_tells_a_tenth_of_a_microsecond()
    {
        var time = new Nanoseconds { Now = 3_155_760_000_000_000_000 };
        var before = time.Uptime();
        time.Now += 100;
        Assert.Equal(TimeSpan.FromTicks(1), time.Uptime() - before);
    }

    [Fact]
    public void It_goes_as_fast_as_the_clock_it_is_read_from()
    {
        var time = new FakeTimeProvider(Given.Now);
        var before = time.Uptime();
        time.Advance(TimeSpan.FromSeconds(90.25));
        Assert.Equal(TimeSpan.FromSeconds(90.25), time.Uptime() - before);
    }

    private sealed class Nanoseconds : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1_000_000_000;

        public override long GetTimestamp() => Now;
    }
}
