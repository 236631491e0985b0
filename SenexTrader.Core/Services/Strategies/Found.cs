using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>Legs that make one strategy, in the order they are read aloud.</summary>
public sealed record Found(string Strategy, IReadOnlyList<Leg> Legs);
