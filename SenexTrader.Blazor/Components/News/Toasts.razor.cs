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
    /// <summary>More at once would stand before the numbers that they are about: the rest is counted in one notice.</summary>
    public const int Most = 4;

    private readonly NewsDesk desk = new();
    private Snackbar? rest;
    private int untold;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public PrivacyMode? Privacy { get; set; }

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private IOptions<AttentionOptions> Installed { get; set; } = default!;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (Screen.State is not { Account.IsKnown: true } state) return;
        var wanted = Preferences.Get(Choices.Notifications);
        var limits = Preferences.Get(Choices.Attention).Over(Installed.Value);
        var news = desk.Take(state.Metrics, limits).Where(i => wanted.Wants(i.Kind)).OrderBy(i => Level(i.Tone)).ToList();
        var room = Math.Max(0, Most - Snackbar.ShownSnackbars.Count(s => s != rest));
        foreach (var item in news.Take(room)) Say(item);
        if (news.Count > room) Count(news.Skip(room).ToList());
    }

    private void Say(NewsItem item)
    {
        var words = Privacy is { On: true } ? Amounts.Hide(item.Text) : item.Text;
        Snackbar.Add($"{char.ToUpperInvariant(words[0])}{words[1..]}", Shown(item.Tone));
    }

    private void Count(List<NewsItem> more)
    {
        var standing = rest is not null && Snackbar.ShownSnackbars.Contains(rest);
        untold = (standing ? untold : 0) + more.Count;
        if (standing) Snackbar.Remove(rest!);
        rest = Snackbar.Add($"{NumberFormat.Count(untold)} more", Shown(more[0].Tone), o =>
        {
            o.Action = "To the dashboard";
            o.OnClick = _ =>
            {
                Navigation.NavigateTo("/dashboard");
                return Task.CompletedTask;
            };
        });
    }

    // What went wrong is told before what went well.
    private static int Level(string tone) => tone switch { "bad" => 0, "wait" => 1, "ok" => 2, _ => 3 };

    private static Severity Shown(string tone) => tone switch
    {
        "ok" => Severity.Success,
        "wait" => Severity.Warning,
        "bad" => Severity.Error,
        _ => Severity.Info,
    };
}
