namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>What an order asks for beside its legs.</summary>
/// <param name="Type">Limit, Market, Marketable Limit, Stop, Stop Limit, Notional Market.</param>
/// <param name="TimeInForce">Day, GTC, GTD, Ext, GTC Ext, IOC …</param>
/// <param name="Price">Net per unit of size, without multiplier: positive is received (credit), negative paid (debit).</param>
public sealed record OrderTerms(string Type, string TimeInForce, decimal? Price)
{
    public decimal? StopTrigger { get; init; }

    /// <summary>Dollars of a Notional Market order: positive is received, negative paid.</summary>
    public decimal? Value { get; init; }

    public DateOnly? GtcDate { get; init; }
    public string? ExternalIdentifier { get; init; }
    public string? Source { get; init; }
}
