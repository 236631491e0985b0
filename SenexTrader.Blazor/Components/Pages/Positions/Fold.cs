namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>The single rows that are folded or unfolded against the depth; lasts as long as the circuit.</summary>
public sealed class Fold
{
    private readonly HashSet<string> turned = new(StringComparer.Ordinal);

    public bool IsUnderlyingOpen(string symbol, FoldDepth depth) => depth is not FoldDepth.Underlyings ^ turned.Contains(Key(symbol));

    public bool IsPositionOpen(string id, FoldDepth depth) => depth is FoldDepth.Legs ^ turned.Contains(id);

    public void TurnUnderlying(string symbol) => Turn(Key(symbol));

    public void TurnPosition(string id) => Turn(id);

    /// <summary>Forgets single choices: a depth was chosen for all.</summary>
    public void Clear() => turned.Clear();

    // A stock's position id and its underlying's symbol must not meet.
    private static string Key(string symbol) => "underlying " + symbol;

    private void Turn(string key)
    {
        if (!turned.Remove(key)) turned.Add(key);
    }
}
