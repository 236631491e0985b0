namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>What is folded and filtered on the positions page; lasts as long as the circuit.</summary>
public sealed class Fold
{
    private readonly HashSet<string> turned = new(StringComparer.Ordinal);

    public FoldDepth Depth { get; private set; } = FoldDepth.Legs;

    public string Filter { get; set; } = "";

    public bool IsUnderlyingOpen(string symbol) => Depth is not FoldDepth.Underlyings ^ turned.Contains(Key(symbol));

    public bool IsPositionOpen(string id) => Depth is FoldDepth.Legs ^ turned.Contains(id);

    public void TurnUnderlying(string symbol) => Turn(Key(symbol));

    public void TurnPosition(string id) => Turn(id);

    /// <summary>Opens everything down to this depth and forgets single choices.</summary>
    public void To(FoldDepth depth)
    {
        Depth = depth;
        turned.Clear();
    }

    // A stock's position id and its underlying's symbol must not meet.
    private static string Key(string symbol) => "underlying " + symbol;

    private void Turn(string key)
    {
        if (!turned.Remove(key)) turned.Add(key);
    }
}
