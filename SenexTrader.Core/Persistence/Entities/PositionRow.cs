namespace SenexTrader.Core.Persistence.Entities;

/// <summary>A position as it was named at one save.</summary>
public sealed class PositionRow
{
    public long SnapshotId { get; set; }

    /// <summary>Its place in the save, from 0; figures refer to it.</summary>
    public required int Ordinal { get; set; }

    public required string PositionId { get; set; }

    public required string Underlying { get; set; }

    public required string Strategy { get; set; }

    public required string Title { get; set; }
}
