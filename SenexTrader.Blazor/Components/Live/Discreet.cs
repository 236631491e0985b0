using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>A sentence or title that may name amounts, which the privacy mode hides.</summary>
public sealed class Discreet : ComponentBase
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [CascadingParameter] public PrivacyMode? Privacy { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddContent(0, Privacy is { On: true } ? Amounts.Hide(Text) : Text);
}
