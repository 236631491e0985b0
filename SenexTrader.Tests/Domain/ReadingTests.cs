using CsCheck;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Domain;

public class ReadingTests
{
    [Fact]
    public void The_default_means_that_nothing_has_been_received()
    {
        Reading<decimal> reading = default;
        Assert.False(reading.IsLive);
        Assert.Equal(Reason.NotYetReceived, reading.Gap.Reason);
        Assert.Throws<InvalidOperationException>(() => reading.Value);
    }

    [Fact]
    public void A_join_is_live_only_if_both_are_and_as_old_as_the_older()
    {
        var young = Reading<decimal>.Live(1, Given.Now);
        var old = Reading<decimal>.Live(2, Given.LongAgo, atClose: true);
        var sum = young.With(old, (a, b) => a + b);
        Assert.Equal((3m, Given.LongAgo, true), (sum.Value, sum.AsOf, sum.AtClose));
        Assert.False(young.With(default(Reading<decimal>), (a, b) => a + b).IsLive);
    }

    [Fact]
    public void A_strict_sum_has_every_part_or_none() =>
        Gen.Select(Gen.Bool, Gen.Int[-1000, 1000]).List[1, 8].Sample(parts =>
        {
            var sum = Sums.Strict([.. parts.Select((p, i) => ($"{i}", Part(p)))]);
            return parts.All(p => p.Item1)
                ? sum.IsLive && sum.Value == parts.Sum(p => p.Item2)
                : !sum.IsLive;
        });

    [Fact]
    public void A_total_sums_the_complete_parts_and_names_every_other() =>
        Gen.Select(Gen.Bool, Gen.Int[-1000, 1000]).List[0, 8].Sample(parts =>
        {
            var total = Sums.OfComplete([.. parts.Select((p, i) => ($"{i}", $"{i}", Part(p)))], Given.Now);
            var complete = parts.Where(p => p.Item1).ToList();
            return total.Coverage == new Coverage(complete.Count, parts.Count)
                && total.LeftOut.Count == parts.Count - complete.Count
                && total.IsPartial == (complete.Count > 0 && complete.Count < parts.Count)
                && (complete.Count == 0 && parts.Count > 0
                    ? !total.Sum.IsLive
                    : total.Sum.Value == complete.Sum(p => p.Item2));
        });

    private static Reading<decimal> Part((bool Live, int Value) part) =>
        part.Live ? Reading<decimal>.Live(part.Value, Given.Now) : Reading<decimal>.Unavailable(Reason.OneSided, Given.Now);
}
