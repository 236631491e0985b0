namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>Amounts on the wire are unsigned beside an effect; inside, credits are positive.</summary>
internal static class Effects
{
    /// <param name="effect">Credit, Debit or None; where it is left out the amount's own sign holds.</param>
    public static decimal Signed(decimal amount, string? effect) => effect switch
    {
        "Credit" => Math.Abs(amount),
        "Debit" => -Math.Abs(amount),
        "None" => 0,
        _ => amount,
    };
}
