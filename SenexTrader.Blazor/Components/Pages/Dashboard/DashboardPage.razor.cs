using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>The account at a glance, all of it from the same beat as the positions.</summary>
public sealed partial class DashboardPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private DayCourse course = new();
    private AccountKey shown;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private DayPoints Points { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (Screen is not { HasRows: true, State: { } state }) return;
        var begin = shown != state.Account;
        if (begin) (shown, course) = (state.Account, new DayCourse());
        if (Screen.Phase is ScreenPhase.Live) course.Hear(state.Metrics, Tiles.Names);
        if (!begin || !RendererInfo.IsInteractive) return;
        var line = course;
        line.Begin(await Points.OfAsync(state.Account, ExchangeTime.DateAt(state.At), Tiles.Names, gone.Token));
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
