namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>One stock, fund or index of the simulated exchange and how it behaves.</summary>
/// <param name="Price">Level around which its path wanders, in dollars.</param>
/// <param name="Beta">Share of the market's moves it takes.</param>
/// <param name="Own">Standard deviation of its own daily move, as a fraction.</param>
/// <param name="Volatility">Typical at-the-money volatility, annual, as a fraction.</param>
/// <param name="Skew">How much dearer downside strikes are, per deviation.</param>
/// <param name="Liquidity">From 0 (rarely traded) to 1 (SPY): sets spreads and how often it ticks.</param>
/// <param name="Volume">Shares of a usual day.</param>
/// <param name="Yield">Dividends per year, as a fraction of the price.</param>
public sealed record Underlying(string Symbol, string Name, InstrumentKind Kind, string Market, double Price, double Beta, double Own,
    double Volatility, double Skew, double Liquidity, double Volume, double Yield)
{
    /// <summary>Steps between strikes: weeklies, monthlies, and far ones.</summary>
    public required decimal[] StrikeSteps { get; init; }

    public required OptionTicks OptionTicks { get; init; }

    public IReadOnlyList<OptionRoot> Roots { get; init; } = [];

    /// <summary>Another underlying whose price times a ratio is this one's.</summary>
    public (string Symbol, double Ratio)? Follows { get; init; }

    /// <summary>The price is the volatility of the underlying it follows, in points.</summary>
    public bool IsVolatilityIndex { get; init; }

    public int Id { get; init; }
    public string? Cusip { get; init; }

    /// <summary>Earnings per share of a year, in dollars; 0 for funds and indices.</summary>
    public double Earnings { get; init; }

    /// <summary>Earnings per share and year of what a fund holds, in dollars; 0 where it holds no companies.</summary>
    public double HoldingsEarnings { get; init; }

    /// <summary>Shares in issue.</summary>
    public double SharesOutstanding { get; init; }

    /// <summary>Indices have no quotes, only prints.</summary>
    public bool HasQuotes => Kind != InstrumentKind.Index;

    /// <summary>The feed's symbol where it is another than the broker's.</summary>
    public string? FeedSymbol { get; init; }

    public string StreamerSymbol => FeedSymbol ?? Symbol;

    /// <summary>The smallest step of its price, in dollars; below a dollar shares have a finer one.</summary>
    public decimal Tick { get; init; } = 0.01m;

    /// <summary>Shares: what the accounts of this broker can hold, besides options.</summary>
    public bool IsShare => Kind is InstrumentKind.Etf or InstrumentKind.Stock;

    public string InstrumentType => Kind switch
    {
        InstrumentKind.Index => "Index",
        InstrumentKind.Future => "Future",
        InstrumentKind.Coin => "Cryptocurrency",
        _ => "Equity",
    };

    /// <summary>The nearest price that can be traded.</summary>
    public double OnTick(double price) => (double)(Math.Round((decimal)price / Tick) * Tick);
}
