using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class PositionsPage : IDisposable
{
    private readonly OwnMoves moves = new();
    private GridQuery query = new();
    private GridLayout layout = GridLayout.Usual;
    private string? trouble;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private Fold Fold { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    private AccountMetrics Metrics => Screen.State!.Metrics;

    private string Waiting => Screen switch
    {
        { Phase: ScreenPhase.Silent } => "No positions have been heard of yet.",
        { State: null } => "Waiting for the first beat.",
        { State.Account.IsKnown: false } => "Waiting for the broker to list the accounts.",
        { State.Metrics.PositionsGap: { } gap } => $"Waiting for the positions: {GapWords.Long(Times, gap)}.",
        _ => "Waiting for the positions.",
    };

    private string Page => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];

    protected override void OnInitialized()
    {
        query = GridQuery.Parse(Navigation.Uri);
        layout = GridLayout.Of(Preferences.Get(GridChoice.Stored));
        Navigation.LocationChanged += OnMoved;
        Preferences.Changed += OnChosen;
    }

    // Back and forward, or a link to another view of this page.
    private void OnMoved(object? sender, LocationChangedEventArgs e)
    {
        if (Page is not ("/" or "/positions")) return;
        var asked = GridQuery.Parse(e.Location);
        if (moves.Hear(asked) || asked == query) return;
        query = asked;
        _ = InvokeAsync(StateHasChanged);
    }

    private void OnChosen(string name)
    {
        if (name != GridChoice.Stored.Name) return;
        layout = GridLayout.Of(Preferences.Get(GridChoice.Stored));
        _ = InvokeAsync(StateHasChanged);
    }

    private void Show(GridQuery next)
    {
        if (next == query) return;
        // A page of the history for each choice, not for each letter.
        var typing = next.Find != query.Find;
        query = next;
        moves.Ask(next);
        Navigation.NavigateTo(next.At(Page), new NavigationOptions { ReplaceHistoryEntry = typing });
    }

    private void ShowSorted(Column column) => Show(query with { Sort = GridSort.Next(query.Sort, column) });

    private void ShowDepth(FoldDepth depth)
    {
        Fold.Clear();
        Show(query with { Depth = depth });
    }

    private async Task ArrangeAsync(GridLayout chosen)
    {
        layout = chosen;
        try
        {
            await Preferences.SetAsync(GridChoice.Stored, chosen.ToChoice());
            trouble = null;
        }
        catch (DbException)
        {
            trouble = "The columns could not be kept: the database did not take them. They stand until you leave the page.";
        }
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnMoved;
        Preferences.Changed -= OnChosen;
    }
}
