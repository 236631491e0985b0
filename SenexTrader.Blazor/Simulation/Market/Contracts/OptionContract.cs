namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>One listed option.</summary>
public sealed record OptionContract(Underlying Underlying, OptionRoot Root, DateOnly Expiration, bool IsCall, decimal Strike)
{
    /// <summary>The 21-character OCC symbol.</summary>
    public string Symbol => $"{Root.Symbol,-6}{Expiration:yyMMdd}{Side}{(long)(Strike * 1000):00000000}";

    /// <summary>The feed's name of it, e.g. <c>.SPXW260821P5990</c>.</summary>
    public string StreamerSymbol => $".{Root.Symbol}{Expiration:yyMMdd}{Side}{Strike:0.###}";

    public char Side => IsCall ? 'C' : 'P';

    /// <summary>Index options pay cash and are exercised at expiration only.</summary>
    public bool IsEuropean => Underlying.Kind == InstrumentKind.Index;
}
