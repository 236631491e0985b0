using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>The user's lists of symbols with live quotes. The lists are kept; the quotes never are.</summary>
public sealed partial class WatchlistPage : IDisposable
{
    private HashSet<string> feed = [];
    private bool importing;
    private string? addProblem;
    private string? fault;

    [Parameter] public string? Name { get; set; }

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private WatchlistSet Set { get; set; } = WatchlistSet.First;

    private Watchlist Shown => Set.Find(Name);

    private IReadOnlyList<Notice> Notes => fault is null
        ? NoticeList.Of(Times, Screen)
        : [new Notice("bad", "The change could not be kept.", fault), .. NoticeList.Of(Times, Screen)];

    public static string Address(string list) => $"/watchlist/{Uri.EscapeDataString(list)}";

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) Preferences.Changed += OnChanged;
        Set = Preferences.Get(Choices.Watchlists);
    }

    protected override void OnParametersSet() => Follow();

    private Task AddAsync(FoundSymbol found)
    {
        addProblem = Shown.Symbols.Count >= WatchlistSet.MostSymbols
            ? $"“{Shown.Name}” holds {WatchlistSet.MostSymbols} symbols already: remove one, or begin another list."
            : null;
        return addProblem is null ? KeepAsync(Set.Add(Shown.Name, WatchedSymbol.Of(found))) : Task.CompletedTask;
    }

    private Task<bool> AddAllAsync(IReadOnlyList<WatchedSymbol> symbols) =>
        KeepAsync(symbols.Take(WatchlistSet.MostSymbols).Aggregate(Set, (set, symbol) => set.Add(Shown.Name, symbol)));

    private async Task CreateAsync(string name)
    {
        if (await KeepAsync(Set.Create(name, []))) Navigation.NavigateTo(Address(name.Trim()));
    }

    private async Task RenameAsync(string name)
    {
        if (await KeepAsync(Set.Rename(Shown.Name, name))) Navigation.NavigateTo(Address(name.Trim()), replace: true);
    }

    private async Task DeleteAsync()
    {
        if (await KeepAsync(Set.Delete(Shown.Name))) Navigation.NavigateTo("/watchlist", replace: true);
    }

    private async Task ImportAsync(BrokerWatchlist list)
    {
        var name = Set.FreeName(list.Name);
        if (Set.ProblemWith(name) is { } problem)
        {
            fault = problem;
            return;
        }

        if (!await KeepAsync(Set.Create(name, [.. list.Symbols.Select(WatchedSymbol.Of)]))) return;
        importing = false;
        Navigation.NavigateTo(Address(name));
    }

    private Task<bool> MoveAsync((string Symbol, int By) move) => KeepAsync(Set.Move(Shown.Name, move.Symbol, move.By));

    private Task<bool> RemoveAsync(string symbol) => KeepAsync(Set.Remove(Shown.Name, symbol));

    private async Task<bool> KeepAsync(WatchlistSet changed)
    {
        fault = await Preferences.KeepAsync(Choices.Watchlists, changed);
        if (fault is null) Set = changed;
        Follow();
        return fault is null;
    }

    private void Follow()
    {
        var symbols = Shown.Symbols.Select(s => s.StreamerSymbol).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (!feed.SetEquals(symbols)) feed = symbols;
    }

    private void OnChanged(string name)
    {
        if (name == Choices.Watchlists.Name) _ = InvokeAsync(Show);
    }

    private void Show()
    {
        Set = Preferences.Get(Choices.Watchlists);
        Follow();
        StateHasChanged();
    }

    public void Dispose() => Preferences.Changed -= OnChanged;
}
