namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>A family of options on one underlying.</summary>
/// <param name="Symbol">First six characters of the OCC symbol, trimmed.</param>
/// <param name="Cadence">Which dates it expires on.</param>
/// <param name="Morning">Settled at the open of the expiration date (AM), not at its close.</param>
/// <param name="Shares">Shares delivered by one contract; the premium is always quoted per hundredth of a contract.</param>
public sealed record OptionRoot(string Symbol, Cadence Cadence, bool Morning = false, int Shares = 100)
{
    /// <summary>Dollars per point of premium.</summary>
    public const int Multiplier = 100;

    public bool IsStandard => Shares == 100;
    public string Settlement => Morning ? "AM" : "PM";
    public string ChainType => IsStandard ? "Standard" : "Non-standard";

    /// <summary>What a point of strike is worth in the underlying: an adjusted contract holds fewer shares.</summary>
    public double Ratio => Shares / 100.0;
}
