using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Subscribes the past of the account on the screen and cascades it; null while nothing was heard of it.</summary>
public sealed partial class LiveHistory : IAsyncDisposable
{
    private readonly CancellationTokenSource gone = new();
    private AccountHistory? history;
    private HubSubscription<AccountHistory>? subscription;
    private AccountKey watched;
    private Task listening = Task.CompletedTask;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    /// <summary>Which account, or all together; otherwise what is on the screen.</summary>
    [Parameter] public AccountKey? Account { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private HistoryHub Hub { get; set; } = default!;

    [Inject] private AccountAccess Access { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (!RendererInfo.IsInteractive || (Account ?? Screen.State?.Account) is not { IsKnown: true } account || account == watched || !Access.MaySee(account)) return;
        var left = subscription;
        (watched, history, subscription) = (account, null, Hub.Subscribe(account));
        left?.Dispose();
        if (listening.IsCompleted) listening = ListenAsync();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!gone.IsCancellationRequested)
            {
                // Waiting ends without an item when the inbox was left for another account's.
                var inbox = subscription!.Inbox;
                if (!await inbox.WaitToReadAsync(gone.Token) || !inbox.TryRead(out var heard)) continue;
                if (heard.Account != watched) continue;
                history = heard;
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

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        subscription?.Dispose();
        await listening;
        gone.Dispose();
    }
}
