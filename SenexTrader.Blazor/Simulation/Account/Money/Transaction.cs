using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>One entry of the account's history. The account's cash is the sum of their net values.</summary>
/// <param name="Day">The trading day whose figures it belongs to.</param>
/// <param name="Value">Dollars, positive when received, before fees.</param>
public sealed record Transaction(long Id, string Type, string SubType, string Description, DateTimeOffset At, DateOnly Day, decimal Value, Fees Fees)
{
    public Instrument? Instrument { get; init; }

    /// <summary>Shares or contracts, signed.</summary>
    public decimal Quantity { get; init; }

    public decimal Price { get; init; }
    public string? Action { get; init; }

    /// <summary>The quantity as it was then, where a later split has changed what it is today.</summary>
    public decimal? ShownQuantity { get; init; }

    /// <summary>The symbol as it was then.</summary>
    public string? ShownSymbol { get; init; }

    /// <summary>The price as it was then.</summary>
    public decimal? ShownPrice { get; init; }

    public long? OrderId { get; init; }
    public string? ExecutionId { get; init; }
    public int LegCount { get; init; }

    /// <summary>The exchange's date when it happened; on a weekend of a market that never closes, later than its trading day.</summary>
    public DateOnly Date => Market.Time.NewYork.Date(At.ToUnixTimeMilliseconds());

    /// <summary>What moves the cash: the value less the fees, to the cent.</summary>
    public decimal NetValue => Math.Round(Value - Fees.Total, 2, MidpointRounding.AwayFromZero);
}
