namespace SenexTrader.Blazor.Components.Pages.Positions;

public enum FoldDepth : byte
{
    Underlyings,
    Positions,
    Legs,
}
