namespace SenexTrader.Core.Domain.Freshness;

/// <summary>How many parts of a whole have a value.</summary>
public readonly record struct Coverage(int Complete, int All)
{
    public bool IsFull => Complete == All;

    public override string ToString() => $"{Complete} of {All}";
}
