namespace SenexTrader.Core.Streaming.Account;

/// <summary>What a trader is told when the broker's answer had to correct the stream.</summary>
internal static class DriftWords
{
    /// <returns>Null when there is nothing to tell.</returns>
    public static string? Of(IReadOnlyList<string> drift) => drift switch
    {
        [] => null,
        [var only] => $"Corrected by the broker's answer: {only}",
        [var first, ..] => $"Corrected by the broker's answer: {first}; and {drift.Count - 1} more, see Status",
    };
}
