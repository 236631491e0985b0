using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Accounts;

/// <summary>An account that the viewer may see.</summary>
public sealed record ViewerAccount(AccountKey Key, AccountInfo Info, Trader Trader)
{
    /// <summary>The same for one account over two connections.</summary>
    public (string Broker, string Number) Itself => (Trader.Broker, Key.Account);
}
