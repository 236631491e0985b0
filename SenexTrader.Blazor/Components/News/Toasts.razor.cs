using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.News;

/// <summary>Says aloud what happens, each thing once and as the user wants it; what happened before this circuit began is not news.</summary>
public sealed partial class Toasts
{
    private readonly NewsDesk desk = new();

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public PrivacyMode? Privacy { get; set; }

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private IOptions<AttentionOptions> Installed { get; set; } = default!;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (Screen.State is not { Account.IsKnown: true } state) return;
        var wanted = Preferences.Get(Choices.Notifications);
        var limits = Preferences.Get(Choices.Attention).Over(Installed.Value);
        foreach (var item in desk.Take(state.Metrics, limits).Where(i => wanted.Wants(i.Kind))) Say(item);
    }

    private void Say(NewsItem item)
    {
        var words = Privacy is { On: true } ? Amounts.Hide(item.Text) : item.Text;
        Snackbar.Add($"{char.ToUpperInvariant(words[0])}{words[1..]}", Level(item.Tone));
    }

    private static Severity Level(string tone) => tone switch
    {
        "ok" => Severity.Success,
        "wait" => Severity.Warning,
        "bad" => Severity.Error,
        _ => Severity.Info,
    };
}
