namespace SenexTrader.Tests.Support.Fire;

/// <summary>A feed that no longer tells the truth.</summary>
/// <param name="Since">When it stopped.</param>
/// <param name="Unnoticed">How long nobody can know: zero for a cut, ten seconds for a socket that stays open in silence.</param>
internal sealed record Outage(DateTimeOffset Since, TimeSpan Unnoticed);
