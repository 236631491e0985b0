using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>
/// The one place that writes a number into the page, with the attributes that tests, screen readers and scripts rely on.
/// It renders only when what it says changed.
/// </summary>
public abstract class ValueCell : ComponentBase
{
    private CellText? shown;
    private string flash = "";
    private bool changed;

    /// <summary>The catalog's name.</summary>
    [Parameter, EditorRequired] public string Metric { get; set; } = "";

    /// <summary>Whose number: the broker's symbol, a position's id, or <c>portfolio</c>.</summary>
    [Parameter, EditorRequired] public string Of { get; set; } = "";

    [CascadingParameter] public PrivacyMode? Privacy { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    /// <summary>True for a number that the privacy mode hides.</summary>
    protected abstract bool IsAmount { get; }

    /// <summary>What stands here now; null where the number has no meaning, and nothing is shown.</summary>
    protected abstract CellText? Read();

    protected override void OnParametersSet()
    {
        var now = Privacy is { On: true } && IsAmount ? Read()?.Hidden() : Read();
        changed = now != shown;
        if (!changed) return;
        flash = shown is null || now is null ? "" : Flash(shown, now);
        shown = now;
    }

    protected override bool ShouldRender() => changed;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (shown is null) return;
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", $"v {shown.State} {shown.Tone} {flash}".TrimEnd());
        builder.AddAttribute(2, "data-metric", Metric);
        builder.AddAttribute(3, "data-key", Of);
        builder.AddAttribute(4, "data-state", shown.State);
        builder.AddAttribute(5, "data-asof", shown.AsOf);
        builder.AddAttribute(6, "data-since", shown.Since);
        builder.AddAttribute(7, "data-reason", shown.Reason);
        builder.AddAttribute(8, "title", shown.Title);
        if (shown.State != "live")
        {
            // A label is only allowed on an element with a role, and the bare text would read as a live number.
            builder.AddAttribute(9, "role", "img");
            builder.AddAttribute(10, "aria-label", shown.HasNumber ? $"{shown.Text}, {shown.Title}" : shown.Title);
        }

        builder.AddContent(11, shown.Text);
        builder.CloseElement();
    }

    /// <summary>False for a number that moves all the time, and then says nothing by it.</summary>
    protected virtual bool IsFlashing => true;

    // Two names for the same animation: a second move in the same direction must start it again.
    private string Flash(CellText before, CellText now)
    {
        if (!IsFlashing || !before.HasNumber || !now.HasNumber || before.Text == now.Text || before.State == "saved" || Privacy is { On: true }) return "";
        var direction = now.Amount >= before.Amount ? "flash-up" : "flash-down";
        return flash == direction ? $"{direction}-again" : direction;
    }
}
