namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker refuses the login. Insisting does not help and can lock the address out; the message says what to do.</summary>
/// <param name="said">The broker's own words: <c>invalid_grant Grant revoked</c>; empty when it gave none.</param>
/// <param name="wait">How long to leave the broker alone; five minutes where nothing else is said.</param>
public sealed class LoginRefusedException(string message, TimeSpan? wait = null, string said = "") : HttpRequestException(message)
{
    public static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(5);

    public string Said { get; } = said;

    public TimeSpan Wait { get; } = wait ?? UsualWait;
}
