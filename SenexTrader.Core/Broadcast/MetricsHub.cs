namespace SenexTrader.Core.Broadcast;

/// <summary>Fans out the beat.</summary>
public sealed class MetricsHub() : AccountHub<MetricsState>(state => state.Account);
