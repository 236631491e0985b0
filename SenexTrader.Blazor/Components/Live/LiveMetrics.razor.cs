using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>
/// Owns the circuit's one subscription and cascades the <see cref="Screen"/>. It follows the viewer from a connection's
/// unknown account to the account that is shown, and has the screen's own clock. Who may no longer see an account sees
/// nothing of it at once.
/// </summary>
public sealed partial class LiveMetrics : IAsyncDisposable
{
    private readonly CancellationTokenSource gone = new();
    private Screen screen = default!;
    private HubSubscription<MetricsState> subscription = HubSubscription<MetricsState>.ToNothing();
    private AccountKey watched;
    private ITimer? silence;
    private Task listening = Task.CompletedTask;

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private AccountAccess Access { get; set; } = default!;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        screen = Waiting();
        await Viewer.EnterAsync(Preferences.Get(Choices.Account).Account);
        watched = Viewer.Key;
        screen = Waiting();
        // The prerender pass is thrown away: it must not leave a watcher behind.
        if (RendererInfo.IsInteractive)
        {
            silence = Clock.CreateTimer(_ => _ = InvokeAsync(JudgeSilence), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Viewer.Changed += OnViewerChanged;
            Watch(watched);
            listening = ListenAsync();
        }

        await ShowSavedAsync();
    }

    private Screen Waiting() => new(Viewer.HasAny ? ScreenPhase.Waiting : ScreenPhase.NoAccount, Clock.GetUtcNow(), Clock.Uptime());

    private async Task ShowSavedAsync()
    {
        if (!screen.WantsSaved || !Access.MaySee(watched)) return;
        var (asked, first) = (watched, await Access.SavedAsync(watched, gone.Token));
        if (asked.User != watched.User || !Access.MaySee(asked)) return;
        screen = screen with { Saved = first.Saved, SavedFault = first.Fault };
    }

    private void Watch(AccountKey key)
    {
        subscription.Dispose();
        watched = key;
        // What was allowed a moment ago may not be any more; then the viewer is about to say so.
        subscription = Access.MaySee(key) ? Access.Watch(key) : HubSubscription<MetricsState>.ToNothing();
        if (subscription.Inbox.TryRead(out var latest)) Take(latest);
        else ArmSilence();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!gone.IsCancellationRequested)
            {
                // Waiting ends without an item when the inbox was left for another account's.
                var inbox = subscription.Inbox;
                if (!await inbox.WaitToReadAsync(gone.Token) || !inbox.TryRead(out var beat)) continue;
                Take(beat);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private void Take(MetricsState beat)
    {
        if (beat.Account != watched || !Access.MaySee(watched)) return;
        screen = screen.After(beat, Clock.Uptime());
        ArmSilence();
        Viewer.Refresh();
        if (Viewer.Key != watched) Watch(Viewer.Key);
    }

    private void OnViewerChanged() => _ = InvokeAsync(async () =>
    {
        if (Viewer.Key != watched)
        {
            watched = Viewer.Key;
            screen = Waiting();
            Watch(watched);
            await ShowSavedAsync();
        }

        StateHasChanged();
    });

    private void ArmSilence()
    {
        var due = screen.SilentAt - Clock.Uptime();
        silence?.Change(due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void JudgeSilence()
    {
        var judged = screen.At(Clock.Uptime());
        if (judged.Phase is not ScreenPhase.Silent)
        {
            ArmSilence();
            return;
        }

        if (ReferenceEquals(judged, screen)) return;
        screen = judged;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        Viewer.Changed -= OnViewerChanged;
        await gone.CancelAsync();
        subscription.Dispose();
        silence?.Dispose();
        await listening;
        gone.Dispose();
    }
}
