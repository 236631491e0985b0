using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Status;

/// <summary>The last gaps of each feed and of the cache, and what was corrected: the newest first, open ones before all.</summary>
public sealed partial class HistorySection
{
    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<HistoryLine> Lines { get; set; } = [];

    private string Nothing => Screen.State?.Metrics.History is { Count: > 0 } known
        ? $"No gap since the start at {Times.ZonedMoment(known.Min(h => h.StartedAt))}."
        : "Not known yet: it comes with the beat.";

    protected override void OnParametersSet() => Lines = HistoryLine.Of(Screen.State?.Metrics.History ?? []);

    // While beats arrive an open gap grows between them; what a silent server said last is all that is known.
    private string Lasting(HistoryLine line) => Screen is { Phase: ScreenPhase.Live, State: { } state }
        ? $"for {ClockWords.Span((line.Lasted ?? TimeSpan.Zero) + (Clock.Uptime() - state.Made))}, still open"
        : $"for {ClockWords.Span(line.Lasted ?? TimeSpan.Zero)} when last heard of";
}
