using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Status;

/// <summary>How the machinery behind the numbers is doing, from the same beat as the numbers.</summary>
public sealed partial class StatusPage
{
    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private FeedVerdict Verdict => FeedVerdict.Of(Times, Screen);

    private FeedPulse? Pulse(string name) =>
        Screen.State?.Metrics.Feeds.FirstOrDefault(f => FeedWords.Base(f.Feed) == name);
}
