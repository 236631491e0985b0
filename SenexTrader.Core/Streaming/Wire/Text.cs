namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Words of the other side that may appear in a log: short, on one line.</summary>
internal static class Text
{
    private const int Longest = 160;

    public static string Short(string said)
    {
        var line = new string(said.Take(Longest).Select(c => char.IsControl(c) ? ' ' : c).ToArray());
        return said.Length > Longest ? line + "…" : line;
    }
}
