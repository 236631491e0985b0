namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker refuses the login. Trying again does not help and can lock the address out; the message says what to do.</summary>
public sealed class LoginRefusedException(string message) : HttpRequestException(message);
