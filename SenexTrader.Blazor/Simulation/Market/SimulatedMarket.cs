using SenexTrader.Blazor.Simulation.Market.Candles;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>The parts of the simulated market, put together from a seed, a schedule and a clock.</summary>
public static class SimulatedMarket
{
    public static IServiceCollection AddSimulatedMarket(this IServiceCollection services, SimulationOptions options, TimeProvider time)
    {
        var schedule = Schedules.Named(options.Session);
        return services
            .AddSingleton(new MarketClock(time, options.Speed))
            .AddSingleton(schedule).AddSingleton(schedule.Shape)
            .AddSingleton<MarketSession>().AddSingleton<ISessionControl>(p => p.GetRequiredService<MarketSession>())
            .AddSingleton(new SpotPrices(options.Seed, schedule.Shape))
            .AddSingleton<OptionPricer>().AddSingleton<Quoter>().AddSingleton<OptionChains>().AddSingleton<Listings>()
            .AddSingleton<DayFigures>().AddSingleton<Subjects>()
            .AddSingleton<IEventMaker, QuoteMaker>().AddSingleton<IEventMaker, SummaryMaker>().AddSingleton<IEventMaker, GreeksMaker>().AddSingleton<IEventMaker, ProfileMaker>()
            .AddSingleton<IEventMaker>(p => Prints(p, outsideHours: false)).AddSingleton<IEventMaker>(p => Prints(p, outsideHours: true))
            .AddSingleton<OptionVolumes>().AddSingleton<CandleCalendar>().AddSingleton<CountedCandles>().AddSingleton<CandleSides>()
            .AddSingleton<IEventMaker, TheoPriceMaker>().AddSingleton<IEventMaker, UnderlyingMaker>().AddSingleton<IEventMaker, SeriesMaker>()
            .AddSingleton<IEventMaker, TimeAndSaleMaker>().AddSingleton<IEventMaker, CandleMaker>()
            .AddSingleton<Tape>().AddSingleton<ITape>(p => p.GetRequiredService<Tape>());
    }

    private static PrintMaker Prints(IServiceProvider p, bool outsideHours) => ActivatorUtilities.CreateInstance<PrintMaker>(p, outsideHours);
}
