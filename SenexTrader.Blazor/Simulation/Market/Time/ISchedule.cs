namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>What the market's day looks like at each moment.</summary>
public interface ISchedule
{
    IDayShape Shape { get; }

    DayView At(long ms);
}
