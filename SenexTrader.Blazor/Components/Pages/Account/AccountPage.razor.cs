using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>What the account holds and what it brought. Span and grouping stand in the address, so that a link shows the same.</summary>
public sealed partial class AccountPage
{
    private const string FirstSpan = "1m";

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [SupplyParameterFromQuery(Name = "span")] public string? SpanName { get; set; }

    [SupplyParameterFromQuery(Name = "by")] public string? ByName { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private HistorySpan Span => Find(SpanName) ?? Find(FirstSpan)!;

    private Grouping By => Enum.TryParse<Grouping>(ByName, ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : Grouping.Day;

    private static HistorySpan? Find(string? name) => HistorySpan.All.FirstOrDefault(s => s.Name == name);

    private void Choose(HistorySpan span) => Go("span", span.Name);

    private void ChooseBy(Grouping by) => Go("by", by.ToString().ToLowerInvariant());

    private void Go(string name, string value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);
}
