using System.Globalization;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>A position's id and its title in a trader's words.</summary>
internal static class PositionNames
{
    /// <summary>The same legs give the same id, whatever their quantity; letters, digits, dots and dashes only.</summary>
    public static string IdOf(Found found)
    {
        var legs = found.Legs.Select(l => l.Option is { } o
            ? $"{o.Root}{o.Expiration:yyMMdd}{(l.IsCall() ? 'c' : 'p')}{Plain(o.Strike)}"
            : l.Symbol);
        var text = $"{found.Legs[0].Underlying}-{found.Strategy}-{string.Join('-', legs)}";
        return new string([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')]);
    }

    /// <summary><c>18 Dec 600/605 · 665/670</c>, <c>100 sh · 19 Dec 195 C</c>, <c>100 sh @ 247.00</c>,
    /// <c>18 Dec 228 · 15 Jan ’27 230</c> of a call diagonal: what the strategy's name says is not said again.</summary>
    public static string TitleOf(Found found, DateOnly today)
    {
        var options = found.Legs.Where(l => l.Option is not null).ToList();
        var stock = found.Legs.FirstOrDefault(l => l.IsStock());
        if (options.Count == 0)
            return stock is null
                ? string.Join(" · ", found.Legs.Select(l => l.Symbol.Trim()))
                : Invariant($"{Shares(stock)} @ {stock.AverageOpenPrice:#,0.00##}");

        var words = string.Join(" · ", options
            .GroupBy(l => l.Expiration())
            .OrderBy(g => g.Key)
            .Select(g => $"{Date(g.Key, today)} {Strikes([.. g], found.Strategy)}"));
        return stock is null ? words : $"{Shares(stock)} · {words}";
    }

    private static string Strikes(IReadOnlyList<Leg> legs, string strategy)
    {
        if (legs.Count == 1 || strategy == "Custom")
            return string.Join(" · ", legs.Select(l => Plain(l.Strike()) + (SaysRight(strategy) ? "" : l.IsCall() ? " C" : " P")));
        var sides = legs.GroupBy(l => l.IsCall()).Select(side => string.Join('/', side.Select(l => Plain(l.Strike()))));
        return strategy.EndsWith("straddle", StringComparison.Ordinal) ? Plain(legs[0].Strike()) : string.Join(" · ", sides);
    }

    private static bool SaysRight(string strategy) =>
        strategy.StartsWith("Call ", StringComparison.Ordinal) || strategy.StartsWith("Put ", StringComparison.Ordinal);

    private static string Date(DateOnly date, DateOnly today) =>
        date.ToString(date.Year == today.Year ? "d MMM" : "d MMM ’yy", CultureInfo.InvariantCulture);

    private static string Shares(Leg stock) => string.Create(CultureInfo.InvariantCulture, $"{stock.Size():#,0.####} sh");

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
