using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>Why the account's past cannot be shown, in words.</summary>
public static class HistoryGap
{
    /// <param name="gap">Null while nothing was heard of the past at all.</param>
    public static string Words(DisplayClock times, Screen screen, Gap? gap) => (screen, gap) switch
    {
        ({ Phase: ScreenPhase.Silent }, _) => "Not known while the server is silent.",
        ({ State: null or { Account.IsKnown: false } }, _) => "Not known before the broker lists the accounts.",
        (_, null) => "Waiting for the account's history.",
        (_, { Reason: Reason.NotYetReceived }) => "The broker has not answered yet.",
        (_, { } known) => $"Not known now: {GapWords.Long(times, known, screen.State?.At)}.",
    };
}
