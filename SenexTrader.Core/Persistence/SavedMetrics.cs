using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Persistence;

/// <summary>A figure as it was saved. Not a live figure and not convertible to one.</summary>
/// <param name="Money">Dollars, or null for Greeks and ratios.</param>
/// <param name="Number">Greeks, volatilities and ratios, or null for money.</param>
/// <param name="AsOf">When its oldest part had been received, UTC.</param>
/// <param name="Complete">False when it was a partial sum.</param>
public sealed record SavedFigure(string Metric, decimal? Money, double? Number, DateTimeOffset AsOf, bool Complete);

/// <param name="Quantity">Signed: long positive, short negative.</param>
public sealed record SavedLeg(
    string Symbol, string Underlying, decimal Quantity, DateOnly? Expiration, IReadOnlyList<SavedFigure> Figures);

public sealed record SavedPosition(
    string Id,
    string Underlying,
    string Strategy,
    string Title,
    IReadOnlyList<SavedFigure> Figures,
    IReadOnlyList<SavedLeg> Legs)
{
    /// <summary>The number of its account, where several are shown together; empty otherwise.</summary>
    public string Holder { get; init; } = "";
}

/// <summary>What a page may show before its first beat, always marked as saved.</summary>
/// <param name="SavedAt">When the rows were written, UTC.</param>
public sealed record SavedMetrics(
    AccountKey Account,
    DateTimeOffset SavedAt,
    IReadOnlyList<SavedPosition> Positions,
    IReadOnlyList<SavedFigure> Portfolio)
{
    /// <summary>The single accounts of several together, their positions by the names they go by among all; empty for a single one.</summary>
    public IReadOnlyList<SavedMetrics> Parts { get; init; } = [];
}

/// <summary>What the last run of the saving job did.</summary>
public sealed record SaveReport(DateTimeOffset At, int Accounts, int Figures, TimeSpan Took);

/// <summary>Reads saved rows. One read when a page first paints, never again.</summary>
public interface ISavedViews
{
    /// <summary>The newest saved rows of an account, or of any account of the trader; null when nothing was saved.</summary>
    Task<SavedMetrics?> LatestAsync(AccountKey account, CancellationToken cancel);

    /// <summary>The accounts of a trader that were in the newest save.</summary>
    Task<IReadOnlyList<AccountKey>> AccountsAsync(string user, CancellationToken cancel);

    /// <summary>The last save of this process; null before the first.</summary>
    SaveReport? LastSave { get; }

    /// <summary>Raised after each save.</summary>
    event Action<SaveReport>? Saved;
}
