using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>The broker's own and public lists, asked for once when the panel opens.</summary>
public sealed partial class ImportPanel : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<BrokerWatchlist>? lists;
    private string? problem;

    [Parameter] public EventCallback<BrokerWatchlist> OnImport { get; set; }

    [Inject] private IBrokerWatchlists Broker { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    protected override Task OnInitializedAsync() => AskAsync();

    private async Task AskAsync()
    {
        problem = null;
        try
        {
            var asked = Viewer.Market.User;
            var answer = await Broker.ReadAsync(asked, gone.Token);
            // Lists are their user's own: of a connection that went meanwhile none is shown.
            if (asked == Viewer.Market.User) lists = answer;
            else await AskAsync();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The panel was closed.
        }
        catch (HttpRequestException cause)
        {
            problem = $"The broker's lists could not be read: {cause.Message}";
        }
        catch (KeyNotFoundException)
        {
            problem = "No broker is connected. Connect one in the settings.";
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
