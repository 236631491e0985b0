namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Something with a price: an underlying, or an option on it.</summary>
public sealed record Instrument(Underlying Underlying, OptionContract? Option)
{
    /// <summary>The broker's symbol.</summary>
    public string Symbol { get; } = Option?.Symbol ?? Underlying.Symbol;

    /// <summary>The feed's symbol.</summary>
    public string StreamerSymbol { get; } = Option?.StreamerSymbol ?? Underlying.StreamerSymbol;

    /// <summary>The broker's word for its kind.</summary>
    public string Type => Option is null ? Underlying.InstrumentType : Option.IsOnFuture ? "Future Option" : "Equity Option";

    /// <summary>Dollars per point of price.</summary>
    public int Multiplier => Option is null ? 1 : OptionRoot.Multiplier;

    public bool HasQuotes => Option is not null || Underlying.HasQuotes;

    /// <summary>The smallest step of its price at this price.</summary>
    public decimal Tick(decimal price) => Option is null ? (Underlying.IsShare && price < 1 ? 0.0001m : Underlying.Tick) : Underlying.OptionTicks.At(price);
}
