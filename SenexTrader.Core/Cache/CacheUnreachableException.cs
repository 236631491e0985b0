namespace SenexTrader.Core.Cache;

/// <summary>The cache did not answer in time or is not there.</summary>
public sealed class CacheUnreachableException(string message, Exception inner) : Exception(message, inner);
