using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>How often each instrument ticks: liquid underlyings several times a second, some options only every few minutes.</summary>
public static class Rhythms
{
    public static Rhythm Quotes(Instrument instrument) => Of("Quote", instrument, instrument.Option is { } option
        ? IsQuiet(option) ? 150_000 + Draw(instrument, 200_000) : 900 / option.Underlying.Liquidity + Draw(instrument, 1_400)
        : 180 / Math.Pow(instrument.Underlying.Liquidity, 1.5));

    public static Rhythm Prints(Instrument instrument) => Of("Trade", instrument, instrument.Option is { } option
        ? IsQuiet(option) ? 3_600_000 : 8_000 + Draw(instrument, 240_000)
        : instrument.HasQuotes ? 260 / Math.Pow(instrument.Underlying.Liquidity, 2.5) : 1_000);

    public static Rhythm PrintsOutsideHours(Instrument instrument) => Of("TradeETH", instrument, 10.0 * Prints(instrument).Period);

    public static Rhythm Models(Instrument instrument) => Of("Greeks", instrument, instrument.Option is { } option && IsQuiet(option) ? 20_000 : 2_500 + Draw(instrument, 1_500));

    public static Rhythm Slow(string type, Instrument instrument) => Of(type, instrument, 5_000);

    /// <summary>Whether nobody moves this option's quote for minutes: one in six, and strikes far from the usual price.</summary>
    public static bool IsQuiet(OptionContract option)
    {
        var far = Math.Abs(Math.Log((double)option.Strike / (option.Underlying.Price * option.Root.Ratio))) > 1.3 * option.Underlying.Volatility;
        return far || !option.Root.IsStandard || Noise.Unit(Noise.Key(option.Symbol), 77) < 1.0 / 6;
    }

    private static double Draw(Instrument instrument, double upTo) => upTo * Noise.Unit(Noise.Key(instrument.Symbol), 78);

    private static Rhythm Of(string type, Instrument instrument, double period) => new(Noise.Key(type + instrument.Symbol), (long)period);
}
