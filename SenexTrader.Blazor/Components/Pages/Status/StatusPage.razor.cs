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

    // Accounts of one connection share its feeds; of several connections each has its own.
    private IEnumerable<(string Name, string Whose, FeedPulse? Pulse)> Feeds
    {
        get
        {
            var connections = (Screen.State?.Metrics.Parts ?? []).GroupBy(p => p.Key.User).ToList();
            return connections.Count < 2
                ? FeedWords.All.Select(name => (name, "", Find(Screen.State?.Metrics.Feeds, name)))
                : connections.SelectMany(c => FeedWords.All.Select(name => (
                    $"{name}-{c.Key}", string.Join(", ", c.Select(p => p.Badge)), Find(c.First().Metrics.Feeds, name))));
        }
    }

    private static FeedPulse? Find(IReadOnlyList<FeedPulse>? feeds, string name) => feeds?.FirstOrDefault(f => FeedWords.Base(f.Feed) == name);
}
