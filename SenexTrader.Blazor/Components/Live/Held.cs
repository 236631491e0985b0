using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Words that tell how much is held or traded: dots while the privacy mode is on.</summary>
public sealed class Held : ComponentBase
{
    public const string Dots = "•••";

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [CascadingParameter] public PrivacyMode? Privacy { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Privacy is { On: true } ? Dots : Text);
}
