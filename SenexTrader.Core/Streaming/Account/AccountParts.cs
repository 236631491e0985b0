namespace SenexTrader.Core.Streaming.Account;

/// <summary>What of an account has changed.</summary>
[Flags]
public enum AccountParts
{
    None = 0,
    Positions = 1,
    Orders = 2,
    Balances = 4,
    All = Positions | Orders | Balances,
}
