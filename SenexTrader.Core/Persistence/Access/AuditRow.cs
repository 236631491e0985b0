namespace SenexTrader.Core.Persistence.Access;

/// <summary>Something about access that happened. Rows are added and, when old, removed; never changed.</summary>
public sealed class AuditRow
{
    public long Id { get; set; }

    public required DateTimeOffset At { get; set; }

    public required AuditEvent Event { get; set; }

    /// <summary>Who did it; null when nobody was signed in.</summary>
    public string? UserId { get; set; }

    /// <summary>The name that was given or is known, as text that nobody vouches for.</summary>
    public required string Name { get; set; }

    /// <summary>What exactly; never a secret.</summary>
    public required string Detail { get; set; }

    public required string Address { get; set; }
}
