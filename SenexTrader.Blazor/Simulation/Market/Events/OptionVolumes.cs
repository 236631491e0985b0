using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>How many calls and puts on an underlying have traded on a day.</summary>
public sealed class OptionVolumes(MarketSession session)
{
    public (double Calls, double Puts) Of(Underlying underlying, int day, long ms)
    {
        var key = Noise.Key("options" + underlying.Symbol);
        long open = session.Shape.Open(day), close = session.Shape.Close(day);
        var done = VolumeCourse.Done(Noise.Mix(key, day), ms - open, close - open);
        var usual = 4_000_000 * Math.Pow(underlying.Liquidity, 12) * Math.Exp(0.3 * Noise.Normal(key, day)) * done;
        var ratio = 0.95 * Math.Exp(0.25 * Noise.Normal(key, -day));
        return (Math.Floor(usual / (1 + ratio)), Math.Floor(usual * ratio / (1 + ratio)));
    }
}
