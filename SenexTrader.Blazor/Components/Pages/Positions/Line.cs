using Microsoft.AspNetCore.Components;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>A table line that renders only when its own record changed.</summary>
public abstract class Line<TRow> : ComponentBase
    where TRow : class
{
    private TRow? drawn;
    private bool changed;

    [Parameter, EditorRequired] public TRow Row { get; set; } = default!;

    protected override void OnParametersSet()
    {
        changed = !Row.Equals(drawn);
        drawn = Row;
    }

    protected override bool ShouldRender() => changed;
}
