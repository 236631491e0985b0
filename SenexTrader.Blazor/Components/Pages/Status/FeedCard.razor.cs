using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Status;

public sealed partial class FeedCard
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The accounts it is for, where there are several connections; empty otherwise.</summary>
    [Parameter] public string Whose { get; set; } = "";

    /// <summary>Null when the last beat knew no sign of life of this feed.</summary>
    [Parameter, EditorRequired] public FeedPulse? Pulse { get; set; }

    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    private string Base => Name.Split('-')[0];

    private string Tone => (Screen, Pulse) switch
    {
        ({ State: null, Phase: ScreenPhase.Waiting }, _) => "wait",
        ({ Phase: ScreenPhase.Silent }, _) or (_, null) => "bad",
        var (_, pulse) => FeedWords.Tone(pulse.State),
    };

    private string Word => (Screen, Pulse) switch
    {
        ({ State: null, Phase: ScreenPhase.Waiting }, _) => "waiting",
        ({ Phase: ScreenPhase.Silent }, _) => "unknown",
        (_, null) => "no sign of life",
        var (_, pulse) => FeedWords.State(pulse.State),
    };

    private Figure Figure(double? number) => StatusFigures.Of(Screen, number);
}
