namespace SenexTrader.Core.Domain.Market;

/// <summary>The phase of the trading day of one class of instruments.</summary>
public enum SessionState : byte
{
    Unknown,
    Pre,
    Regular,
    Post,
    Closed,
}
