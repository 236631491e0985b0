using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>One position in full. It is looked for among what the viewer's own account holds, and nowhere else.</summary>
public sealed partial class PositionPage
{
    /// <summary>The position's id; from an address, so it may be anything.</summary>
    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private (UnderlyingMetrics Underlying, PositionMetrics Position)? Found { get; set; }

    private SavedPosition? Saved => Past.SelectMany(s => s.Positions).FirstOrDefault(p => p.Holder.Length == 0
        ? p.Id == Id
        : p.Id == $"{p.Holder}~{Id}" && IsMeant(p.Holder));

    // Once there are live rows only what was saved of accounts that have none.
    private IReadOnlyList<SavedMetrics> Past => Screen.HasRows ? Screen.SavedBeside : Screen.Saved is { } saved ? [saved] : [];

    /// <summary>When that was saved, UTC.</summary>
    private DateTimeOffset SavedAt => Past.First(s => s.Positions.Contains(Saved!)).SavedAt;

    /// <summary>The account that holds it.</summary>
    private AccountKey Holder => Found is { Position.Holder: { User.Length: > 0 } holder } ? holder : Screen.State!.Account;

    private IReadOnlySet<string> Symbols { get; set; } = new HashSet<string>();

    private string Heading => Found is { } found ? $"{found.Position.Position.Underlying} {found.Position.Position.Strategy}" : "Position";

    /// <summary>In an address from among several accounts: which one is meant.</summary>
    [SupplyParameterFromQuery(Name = Viewer.Query)] public string? Number { get; set; }

    protected override void OnParametersSet()
    {
        Found = Screen.HasRows ? Find(Screen.State!.Metrics) : null;
        Symbols = Found?.Position.Position.Legs.Select(l => l.Symbol).ToHashSet(StringComparer.Ordinal) ?? [];
    }

    // By itself it goes by its own name, as on the page of its account.
    private (UnderlyingMetrics, PositionMetrics)? Find(AccountMetrics metrics) => metrics.Underlyings
        .SelectMany(u => u.Positions, (u, p) => (Underlying: u, Position: p))
        .Where(f => f.Position.OwnId == Id && (f.Position.Badge.Length == 0 || IsMeant(f.Position.Holder.Account) || IsMeant(f.Position.Holder.ToString())))
        .Select(f => ((UnderlyingMetrics, PositionMetrics)?)(f.Underlying, f.Position with { Position = f.Position.Position with { Id = Id } }))
        .FirstOrDefault();

    private bool IsMeant(string account) => Number is null || Number == AccountKey.Everything || Number == account;
}
