namespace SenexTrader.Core.Persistence.Entities;

/// <summary>One account at one save. Everything saved hangs on it and goes with it.</summary>
public sealed class SnapshotRow
{
    public long Id { get; set; }

    public required string User { get; set; }

    public required string Account { get; set; }

    /// <summary>When it was saved, UTC.</summary>
    public required DateTimeOffset TakenAt { get; set; }

    public List<PositionRow> Positions { get; set; } = [];

    public List<LegRow> Legs { get; set; } = [];

    public List<FigureRow> Figures { get; set; } = [];
}
