using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>Which columns a trader wants, in which order, as it is stored.</summary>
/// <param name="Columns">Names; null for the usual ones, also those that a later version adds to them.</param>
public sealed record GridChoice(IReadOnlyList<string>? Columns = null)
{
    public static Preference<GridChoice> Stored { get; } = new("position_columns", new GridChoice());
}
