namespace SenexTrader.Core.Domain.Freshness;

/// <summary>What the parts of a whole are.</summary>
public enum PartKind : byte
{
    Positions,

    /// <summary>Of all accounts together, once one of them cannot be told: that weighs more than a single position.</summary>
    Accounts,
}

/// <summary>How many parts of a whole have a value.</summary>
public readonly record struct Coverage(int Complete, int All, PartKind Of = PartKind.Positions)
{
    public bool IsFull => Complete == All;

    public override string ToString() => $"{Complete} of {All}";
}
