namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>One listed option.</summary>
public sealed record OptionContract(Underlying Underlying, OptionRoot Root, DateOnly Expiration, bool IsCall, decimal Strike)
{
    /// <summary>The 21-character OCC symbol; on a future the broker's own, e.g. <c>./ESZ6 ESZ6  261218C5425</c>.</summary>
    public string Symbol => IsOnFuture
        ? $"./{Underlying.Symbol[1..],-5}{Root.Symbol,-6}{Expiration:yyMMdd}{Side}{Strike:0.###}"
        : $"{Root.Symbol,-6}{Expiration:yyMMdd}{Side}{(long)(Strike * 1000):00000000}";

    /// <summary>The feed's name of it, e.g. <c>.SPXW260821P5990</c>, or <c>./ESZ26C5425:XCME</c>.</summary>
    public string StreamerSymbol => IsOnFuture
        ? $".{Underlying.StreamerSymbol.Replace(":", $"{Side}{Strike:0.###}:", StringComparison.Ordinal)}"
        : $".{Root.Symbol}{Expiration:yyMMdd}{Side}{Strike:0.###}";

    public char Side => IsCall ? 'C' : 'P';

    public bool IsOnFuture => Underlying.Kind == InstrumentKind.Future;

    /// <summary>Index options pay cash and are exercised at expiration only.</summary>
    public bool IsEuropean => Underlying.Kind == InstrumentKind.Index;
}
