namespace SenexTrader.Core.Persistence;

/// <summary>The saved history cannot be used; the message says which file, what is wrong and what to do.</summary>
public sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);
