namespace SenexTrader.Core.Streaming.Account;

/// <summary>The account stream refuses something or does not do what it should.</summary>
public sealed class AccountStreamException(string message) : IOException(message);
