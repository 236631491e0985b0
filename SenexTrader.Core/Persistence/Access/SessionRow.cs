namespace SenexTrader.Core.Persistence.Access;

/// <summary>One browser that is signed in. Without its row the cookie is worth nothing.</summary>
public sealed class SessionRow
{
    public required string Id { get; set; }

    public required string UserId { get; set; }

    public required DateTimeOffset OpenedAt { get; set; }

    /// <summary>To within <see cref="SessionStore.SeenEvery"/>.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Where it was opened from.</summary>
    public required string Address { get; set; }

    /// <summary>What the browser calls itself.</summary>
    public required string Agent { get; set; }
}
