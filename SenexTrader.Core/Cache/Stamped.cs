namespace SenexTrader.Core.Cache;

/// <summary>A live value as it rests in the cache.</summary>
/// <param name="Epoch">The connection it was received on; it counts only while that connection lives.</param>
/// <param name="At">When it was received here, UTC.</param>
public sealed record Stamped<T>(T Value, long Epoch, DateTimeOffset At);
