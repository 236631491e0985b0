namespace SenexTrader.Core.Domain.Market;

/// <summary>A size of candles that charts offer, and how far back they go: some hundreds of candles each.</summary>
/// <param name="Period">As the feed spells it, in its canonical form: it answers with no other.</param>
/// <param name="Name">What the chart calls it.</param>
/// <param name="Timed">False for candles of whole days.</param>
public sealed record CandleRange(string Period, string Name, TimeSpan Reach, bool Timed)
{
    public static IReadOnlyList<CandleRange> All { get; } =
    [
        new("5m", "5 min", TimeSpan.FromDays(2), true),
        new("30m", "30 min", TimeSpan.FromDays(12), true),
        new("2h", "2 h", TimeSpan.FromDays(60), true),
        new("d", "1 day", TimeSpan.FromDays(366), false),
    ];

    /// <summary>The feed's symbol of these candles: <c>SPY{=5m}</c>.</summary>
    public string SymbolOf(string streamerSymbol) => $"{streamerSymbol}{Suffix}";

    /// <summary>How far back the candles of this symbol are asked for; a day for a size that no chart offers.</summary>
    public static TimeSpan ReachOf(string candleSymbol) =>
        All.FirstOrDefault(r => candleSymbol.EndsWith(r.Suffix, StringComparison.Ordinal))?.Reach ?? TimeSpan.FromDays(1);

    private string Suffix => $"{{={Period}}}";
}
