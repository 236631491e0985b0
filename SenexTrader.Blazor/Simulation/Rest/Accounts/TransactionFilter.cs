using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What a search of transactions leaves in.</summary>
public sealed record TransactionFilter(IReadOnlyList<string> Types, IReadOnlyList<string> SubTypes, string? Symbol, string? Underlying, string? InstrumentType, string? Action)
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public DateTimeOffset? Since { get; init; }
    public DateTimeOffset? Until { get; init; }

    public static TransactionFilter Of(HttpContext http) => new(http.List("type", "types"), http.List("sub-type"),
        http.Text("symbol"), http.Text("underlying-symbol"), http.Text("instrument-type"), http.Text("action"))
    {
        From = http.Date("start-date"),
        To = http.Date("end-date"),
        Since = http.Moment("start-at"),
        Until = http.Moment("end-at"),
    };

    public bool Takes(Transaction t) =>
        (Types.Count == 0 || Types.Contains(t.Type)) && (SubTypes.Count == 0 || SubTypes.Contains(t.SubType))
        && (Symbol is null || Symbol == t.Instrument?.Symbol) && (Underlying is null || Underlying == t.Instrument?.Underlying.Symbol)
        && (InstrumentType is null || InstrumentType == t.Instrument?.Type) && (Action is null || Action == t.Action)
        && !(t.Date < From) && !(t.Date > To) && !(t.At < Since) && !(t.At > Until);
}
