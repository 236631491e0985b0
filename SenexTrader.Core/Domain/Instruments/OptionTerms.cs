namespace SenexTrader.Core.Domain.Instruments;

/// <summary>What an option symbol says of the contract.</summary>
/// <param name="Root">The option root; not always the underlying (SPXW on SPX).</param>
/// <param name="Expiration">Exchange date.</param>
/// <param name="Strike">In dollars (or index points) per share.</param>
public sealed record OptionTerms(string Root, DateOnly Expiration, OptionRight Right, decimal Strike);
