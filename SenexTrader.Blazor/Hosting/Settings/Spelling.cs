namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>Tells a slip of the fingers from another word.</summary>
public static class Spelling
{
    /// <summary>True when one becomes the other, whatever the case, by one letter added, left out or changed, or by two in a long word.</summary>
    public static bool IsNear(string given, string meant) =>
        Distance(given.ToUpperInvariant(), meant.ToUpperInvariant()) <= (meant.Length < 6 ? 1 : 2);

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
