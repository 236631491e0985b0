namespace SenexTrader.Core.Persistence.Entities;

/// <summary>One choice of one user, as the page that owns it wrote it.</summary>
public sealed class PreferenceRow
{
    public required string User { get; set; }

    /// <summary>Which choice: <c>appearance</c>, <c>watchlists</c> …</summary>
    public required string Name { get; set; }

    public required string Json { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset Updated { get; set; }
}
