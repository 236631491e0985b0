namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>The schedules by the names of <see cref="SimulationOptions.Session"/>.</summary>
public static class Schedules
{
    public static readonly IReadOnlyList<string> Names = ["open", "closed", "pre", "post", "ny"];

    public static ISchedule Named(string session) => session switch
    {
        "open" => new FixedSchedule(MarketPhase.Open),
        "closed" => new FixedSchedule(MarketPhase.Closed),
        "pre" => new FixedSchedule(MarketPhase.Pre),
        "post" => new FixedSchedule(MarketPhase.Post),
        _ => new NewYorkSchedule(),
    };
}
