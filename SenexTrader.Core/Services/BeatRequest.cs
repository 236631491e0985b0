namespace SenexTrader.Core.Services;

/// <summary>Something happened that should not wait for the next beat.</summary>
/// <param name="Account">Empty when it concerns all accounts of the trader.</param>
/// <param name="Notice">What a trader is told (a fill in words); null when there is nothing to say.</param>
public sealed record BeatRequest(string User, string Account, string? Notice);
