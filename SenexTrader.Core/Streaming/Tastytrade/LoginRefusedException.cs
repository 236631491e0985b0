namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker refuses the login. Insisting does not help and can lock the address out; the message says what to do.</summary>
/// <param name="wait">How long to leave the broker alone; five minutes where nothing else is said.</param>
public sealed class LoginRefusedException(string message, TimeSpan? wait = null) : HttpRequestException(message)
{
    public static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(5);

    public TimeSpan Wait { get; } = wait ?? UsualWait;
}
