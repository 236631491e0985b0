using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Broadcast;

/// <summary>Fans out an account's past: what it was worth and what its transactions brought.</summary>
public sealed class HistoryHub() : AccountHub<AccountHistory>(history => history.Account);
