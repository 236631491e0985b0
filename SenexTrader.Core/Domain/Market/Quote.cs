namespace SenexTrader.Core.Domain.Market;

/// <summary>Best bid and ask per share; null where the feed sends no number. A bid of 0 is a price.</summary>
/// <param name="BidSize">Shares for stock, contracts for options.</param>
public sealed record Quote(decimal? Bid, decimal? Ask, double? BidSize = null, double? AskSize = null);
