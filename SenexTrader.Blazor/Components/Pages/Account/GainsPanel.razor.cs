using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>What a span brought: realized gains, income and fees.</summary>
public sealed partial class GainsPanel
{
    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    [Parameter, EditorRequired] public HistorySpan Span { get; set; } = default!;

    [Parameter] public Grouping By { get; set; }

    [Parameter] public EventCallback<Grouping> OnBy { get; set; }

    [CascadingParameter] public AccountHistory? History { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private PnlReport? Report => Screen.Phase is ScreenPhase.Silent ? null : History?.Pnl.FirstOrDefault(r => r.Span == Span);

    private IReadOnlyList<PnlRow> Rows => Report is not { } report ? [] : By switch
    {
        Grouping.Day => report.ByDay,
        Grouping.Underlying => report.ByUnderlying,
        _ => report.ByStrategy,
    };

    private DateOnly Today => ExchangeTime.DateAt(History!.At);

    private string Name(PnlRow row) => By is Grouping.Day ? ClockWords.WeekDay(WorthWords.DayOf(row), Today) : row.Label;

    private static string Left(PnlReport report) => report.Total.Realized.Coverage is { Of: PartKind.Positions } known
        ? $"Gains of {known} closing trades are known; what these were opened at lies before the transactions known:"
        : "Closing trades of these symbols are left out; what they were opened at lies before the transactions known:";
}
