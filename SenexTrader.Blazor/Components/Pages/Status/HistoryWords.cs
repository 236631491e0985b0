using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Status;

/// <summary>What was done about a gap, in words.</summary>
public static class HistoryWords
{
    /// <summary><c>lasted 3 m 20 s</c>; short ones to the tenth of a second.</summary>
    public static string Lasted(TimeSpan lasted) => $"lasted {ClockWords.Precise(lasted)}";

    /// <summary><c>Back at the third try, as connection 1785…; 120 subscriptions asked for again, first data 0.4 s later.</c></summary>
    public static string Done(string feed, FeedGap gap)
    {
        if (gap.IsOpen) return gap.Attempts == 0 ? "" : $"Tried again {Times(gap.Attempts)}.";
        if (gap.Attempts == 0) return "It caught up by itself, on the same connection.";
        if (feed == FeedHistory.Cache) return $"Back after {Tries(gap.Attempts)}; {Count(gap.AskedAgain)} standing values written again.";
        var what = feed.StartsWith("account", StringComparison.Ordinal) ? "accounts" : "subscriptions";
        var heard = gap.HeardAfter is { } after ? $"first data {ClockWords.Precise(after)} later" : "no data yet";
        var epoch = gap.Epoch is { } number ? $", as connection {NumberFormat.Name(number)}" : "";
        return $"Back after {Tries(gap.Attempts)}{epoch}; {Count(gap.AskedAgain)} {what} asked for again, {heard}.";
    }

    private static string Tries(int tries) => tries == 1 ? "1 try" : $"{Count(tries)} tries";

    private static string Times(int times) => times switch { 1 => "once", 2 => "twice", _ => $"{Count(times)} times" };

    private static string Count(int count) => NumberFormat.Count(count);
}
