using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Connections;

/// <summary>A connection that its user made on the page.</summary>
internal sealed class SavedConnection : TastytradeConnection
{
    public override string Where => "Settings → Connections";
}
