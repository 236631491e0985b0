using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>
/// Subscribes the quotes of what is in view and cascades them as one <see cref="QuoteOverlay"/>: all changed cells go
/// out in one render, at most four times a second.
/// </summary>
public sealed partial class LiveQuotes : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource gone = new();
    private QuoteOverlay heard = QuoteOverlay.Empty;
    private QuoteInboxes? inbox;
    private HashSet<string> names = [];
    private AccountKey account;
    private MetricsState? beat;
    private Task listening = Task.CompletedTask;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    /// <summary>The feed symbols of what the page shows, or their <see cref="QuoteName"/>s.</summary>
    [Parameter, EditorRequired] public IReadOnlySet<string> Symbols { get; set; } = new HashSet<string>();

    /// <summary>
    /// True where no beat carries these symbols: what was heard stands over the beat, and is asked for anew with each. What
    /// is not told again by the next one is gone.
    /// </summary>
    [Parameter] public bool Alone { get; set; }

    /// <summary>Whose quotes they are, where that is not the account on the screen.</summary>
    [Parameter] public AccountKey? Of { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private AccountAccess Access { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    // A silent screen has no current number at all, quotes included.
    private bool IsShown => Screen is { Phase: ScreenPhase.Live, State: not null };

    private QuoteOverlay Overlay => IsShown ? heard : QuoteOverlay.Empty;

    protected override void OnParametersSet()
    {
        if (!RendererInfo.IsInteractive) return;
        var isBeat = Screen.State is not null && !ReferenceEquals(beat, Screen.State);
        Follow(anew: isBeat && Alone);
        if (isBeat && (Alone ? beat : Screen.State) is { } older) heard = heard.NewerThan(older.Made);
        beat = Screen.State;
    }

    private void Follow(bool anew)
    {
        if (Screen.State is not { } state || !Access.MaySee(state.Account)) return;
        if (inbox is not null && !anew && account == state.Account && names.SetEquals(Symbols)) return;
        if (account != state.Account) heard = QuoteOverlay.Empty;
        var left = inbox;
        (account, names) = (state.Account, Symbols.ToHashSet(StringComparer.Ordinal));
        inbox = new QuoteInboxes([.. Sources().Where(s => Access.MaySee(s.Key)).Select(s => Access.WatchQuotes(s.Key, s.Where(n => n.Length > 0).Select(QuoteName.SymbolOf)))]);
        left?.Dispose();
        if (listening.IsCompleted) listening = ListenAsync();
    }

    // A connection that is gone may still be on the screen until the next beat. The account's own connection; of all accounts those that the names say, and for the others the one that lists and charts show.
    private IEnumerable<IGrouping<AccountKey, string>> Sources()
    {
        var own = Of is { User.Length: > 0 } of ? of : account;
        return names.DefaultIfEmpty("").GroupBy(n => QuoteName.UserOf(n) is { } user ? AccountKey.Unknown(user) : own.IsAll ? Access.MarketOf(own) : own);
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!gone.IsCancellationRequested)
            {
                // Waiting ends with nothing when the inbox was left for one with other symbols.
                var current = inbox!;
                if (!await current.WaitAsync(gone.Token)) continue;
                Show(current.Take());
                await Task.Delay(Pace, Clock, gone.Token);
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

    private void Show(IReadOnlyList<(string User, QuoteUpdate Update)> updates)
    {
        // What was read before the beat is older than it. The rest is kept even while nothing is shown: it is told only once,
        // and may be newer than the beat that ends the silence.
        var newer = updates.Where(u => beat is null || u.Update.Read > beat.Made).SelectMany(u => NamesOf(u.User, u.Update)).ToList();
        if (newer.Count == 0) return;
        heard = heard.With(newer);
        if (IsShown) StateHasChanged();
    }

    private IEnumerable<KeyValuePair<string, QuoteUpdate>> NamesOf(string user, QuoteUpdate update)
    {
        var named = QuoteName.For(account, AccountKey.Unknown(user), update.StreamerSymbol);
        if (names.Contains(named)) yield return KeyValuePair.Create(named, update);
        if (named != update.StreamerSymbol && names.Contains(update.StreamerSymbol)) yield return KeyValuePair.Create(update.StreamerSymbol, update);
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        inbox?.Dispose();
        await listening;
        gone.Dispose();
    }
}
