using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>Orders of past days, asked of the broker when the trader wants them and dated by the answer.</summary>
public sealed partial class HistoryPanel : IDisposable
{
    private static readonly int[] Spans = [7, 30, 90];

    private CancellationTokenSource asking = new();
    private int shown;
    private PastActivity? past;
    private bool showsTransactions;
    private DateTimeOffset asked;
    private string? problem;

    [Parameter, EditorRequired] public AccountKey Account { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private IOrderHistory History { get; set; } = default!;

    [Inject] private AccountAccess Access { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private async Task AskAsync(int days)
    {
        var mine = Anew();
        (shown, past, problem) = (days, null, null);
        var today = ExchangeTime.DateAt(Clock.GetUtcNow());
        try
        {
            var answer = await History.ReadAsync(Access.Demand(Account), today.AddDays(-days), today, mine);
            // What was theirs when they asked may not be when the broker answers.
            Access.Demand(Account);
            (past, asked) = (answer, Clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Another span was chosen, or the page was left.
        }
        catch (HttpRequestException cause)
        {
            problem = $"The broker did not give its orders: {cause.Message}";
        }
        catch (AccountNotFoundException gone)
        {
            problem = gone.Message;
        }
        catch (KeyNotFoundException)
        {
            problem = "No broker is connected. Connect one in the settings.";
        }
    }

    // The question before is given up; whoever waits for it sees its own end.
    private CancellationToken Anew()
    {
        asking.Cancel();
        asking.Dispose();
        asking = new CancellationTokenSource();
        return asking.Token;
    }

    public void Dispose()
    {
        asking.Cancel();
        asking.Dispose();
    }
}
