using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>Times for the charting library, which knows no zones: the exchange's clock, written as if it were UTC.</summary>
public static class ChartTime
{
    public static double Seconds(DateTimeOffset at)
    {
        var exchange = ExchangeTime.At(at);
        return exchange.ToUnixTimeSeconds() + exchange.Offset.TotalSeconds;
    }
}
