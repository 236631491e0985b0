namespace SenexTrader.Core.Persistence.Entities;

/// <summary>One saved figure. A figure that was unavailable has no row: absent stays absent, never 0.</summary>
public sealed class FigureRow
{
    public long SnapshotId { get; set; }

    public required FigureScope Scope { get; set; }

    /// <summary>Which position or leg of the save; 0 for the portfolio.</summary>
    public required int Ordinal { get; set; }

    /// <summary>The catalog's name.</summary>
    public required string Metric { get; set; }

    /// <summary>Dollars; null for Greeks and ratios.</summary>
    public decimal? Money { get; set; }

    /// <summary>Greeks, volatilities and ratios; null for money.</summary>
    public double? Number { get; set; }

    /// <summary>When its oldest part had been received, UTC.</summary>
    public required DateTimeOffset AsOf { get; set; }

    /// <summary>False when it was a partial sum.</summary>
    public required bool Complete { get; set; }
}
