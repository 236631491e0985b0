using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>Asks the broker for symbols while one is typed; only the last question's answer counts.</summary>
public sealed partial class SymbolSearch : IDisposable
{
    /// <summary>Typing is not over at each letter, and the broker counts our questions.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);
    private const int Most = 12;

    private CancellationTokenSource asking = new();
    private string text = "";
    private string? problem;
    private bool answered;
    private IReadOnlyList<FoundSymbol> found = [];

    [Parameter] public EventCallback<FoundSymbol> OnPick { get; set; }

    /// <summary>What the page has against the last symbol picked.</summary>
    [Parameter] public string? Problem { get; set; }

    [Inject] private IInstrumentSearch Instruments { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private string? Trouble => problem ?? Problem;

    private bool IsOpen => answered && text.Trim().Length > 0;

    private Task TypeAsync(string? typed)
    {
        (text, problem, answered) = (typed ?? "", null, false);
        return AskAsync(Rest);
    }

    private async Task SubmitAsync()
    {
        if (text.Trim().Length == 0) return;
        if (!answered) await AskAsync(TimeSpan.Zero);
        if (!answered) return;
        var exact = found.FirstOrDefault(f => string.Equals(f.Symbol, text.Trim(), StringComparison.OrdinalIgnoreCase));
        if (exact is not null) await PickAsync(exact);
        else if (found.Count == 0) await AddUnknownAsync();
        else problem = $"No symbol is exactly {text.Trim().ToUpperInvariant()}: choose one below.";
    }

    private async Task AskAsync(TimeSpan rest)
    {
        var mine = Anew();
        var wanted = text.Trim();
        if (wanted.Length == 0) return;
        try
        {
            if (rest > TimeSpan.Zero) await Task.Delay(rest, Clock, mine);
            var answer = await Instruments.SearchAsync(Viewer.Market.User, wanted.ToUpperInvariant(), mine);
            if (mine.IsCancellationRequested) return;
            (found, answered) = (answer, true);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // Typed on.
        }
        catch (HttpRequestException cause)
        {
            problem = $"The broker could not be asked for symbols: {cause.Message} Try again.";
        }
        catch (KeyNotFoundException)
        {
            problem = "No broker is connected to be asked for symbols. Connect one in the settings.";
        }
    }

    private Task PickAsync(FoundSymbol picked)
    {
        (text, problem, answered, found) = ("", null, false, []);
        return OnPick.InvokeAsync(picked);
    }

    // Kept and shown with the reason: a symbol may be listed tomorrow, and a list must not lose lines by itself.
    private Task AddUnknownAsync() => PickAsync(new FoundSymbol(text.Trim().ToUpperInvariant(), "", InstrumentKind.Unknown, null));

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
