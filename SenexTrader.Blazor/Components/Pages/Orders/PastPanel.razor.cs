using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>Orders and transactions of past days, asked of the broker when the trader wants them and dated by the answer.</summary>
public sealed partial class PastPanel : IDisposable
{
    private const int Step = 90;
    private static readonly int[] Spans = [7, 30, 90];

    private CancellationTokenSource asks = new();
    private PastDays? past;
    private IReadOnlyList<OrderMetrics> orders = [];
    private IReadOnlyList<PastEntry> entries = [];
    private int shown;
    private bool showsTransactions;
    private DateTimeOffset asked;
    private string? asking;

    [Parameter, EditorRequired] public AccountKey Account { get; set; }

    /// <summary>The single accounts, where the account is all of them together.</summary>
    [Parameter] public IReadOnlyList<AccountPart> Parts { get; set; } = [];

    /// <summary>Only what names one of these symbols of the broker's; null for everything.</summary>
    [Parameter] public IReadOnlySet<string>? Symbols { get; set; }

    [Parameter] public string Title { get; set; } = "History";

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private IOrderHistory History { get; set; } = default!;

    [Inject] private AccountAccess Access { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<PastAccount> Accounts => Account.IsAll
        ? [.. Parts.Select(p => new PastAccount(p.Key, p.Name, p.Badge))]
        : [new PastAccount(Account, "", "")];

    private DateOnly Today => ExchangeTime.DateAt(Clock.GetUtcNow());

    private string Stretch => past!.Range.From == past.Range.To.AddDays(-shown) ? $"{shown} days" : $"the days from {Day(past.Range.From)} to {Day(past.Range.To)}";

    // A sum without an account, or without some of its days, says so.
    private string Left => past!.Missing(Accounts).Count > 0 ? ", without what is named above" : "";

    protected override void OnParametersSet() => List();

    private Task ChooseAsync(int days)
    {
        (shown, past, orders, entries) = (days, null, [], []);
        var chosen = new PastDays(History, Access);
        return AskAsync($"Asking the broker for {days} days…", chosen, cancel => chosen.AskAsync(Accounts, Today.AddDays(-days), Today, cancel));
    }

    private Task EarlierAsync()
    {
        var (known, from) = (past!, past!.Range.From);
        return AskAsync(
            $"Asking the broker for the {Step} days before {Day(from)}…", known, cancel => known.AskAsync(Accounts, from.AddDays(-Step), from.AddDays(-1), cancel));
    }

    private Task AskAgainAsync() => past is { } known ? AskAsync("Asking the broker again…", known, known.AskAgainAsync) : Task.CompletedTask;

    private async Task AskAsync(string words, PastDays days, Func<CancellationToken, Task> ask)
    {
        var mine = Anew();
        asking = words;
        try
        {
            await ask(mine);
            // Whoever chose anew meanwhile waits for another answer.
            if (mine.IsCancellationRequested) return;
            (past, asked, asking) = (days, Clock.GetUtcNow(), null);
            List();
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Another span was chosen, or the page was left.
        }
    }

    private void List() => (orders, entries) = past is null ? ([], []) : (past.Orders(Accounts, Symbols), past.Entries(Accounts, Symbols));

    private string Words(MissingDays days) => days.Account.Name.Length == 0
        ? days.Cause
        : $"{days.Account.Name}, {Day(days.From)} to {Day(days.To)}: {days.Cause}";

    private string Nothing(DateOnly? first) => (first, Accounts.Count > 1) switch
    {
        ({ } day, false) => $"Nothing earlier: the account's first transaction is of {Day(day)}.",
        ({ } day, true) => $"Nothing earlier: the first transaction of these accounts is of {Day(day)}.",
        _ => "Nothing earlier: the broker has no transaction at all.",
    };

    private string Day(DateOnly day) => day.Year == Today.Year ? ClockWords.ShortDay(day) : ClockWords.Day(day);

    // The question before is given up; whoever waits for it sees its own end.
    private CancellationToken Anew()
    {
        asks.Cancel();
        asks.Dispose();
        asks = new CancellationTokenSource();
        return asks.Token;
    }

    public void Dispose()
    {
        asks.Cancel();
        asks.Dispose();
    }
}
