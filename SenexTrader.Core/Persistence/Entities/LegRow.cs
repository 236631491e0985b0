namespace SenexTrader.Core.Persistence.Entities;

/// <summary>A leg as it was held at one save.</summary>
public sealed class LegRow
{
    public long SnapshotId { get; set; }

    /// <summary>Its place in the save, from 0 over all positions; figures refer to it.</summary>
    public required int Ordinal { get; set; }

    /// <summary><see cref="PositionRow.Ordinal"/> of the position it belongs to.</summary>
    public required int PositionOrdinal { get; set; }

    public required string Symbol { get; set; }

    public required string Underlying { get; set; }

    /// <summary>Signed: long positive, short negative.</summary>
    public required decimal Quantity { get; set; }

    /// <summary>Exchange date; null for what does not expire.</summary>
    public DateOnly? Expiration { get; set; }
}
