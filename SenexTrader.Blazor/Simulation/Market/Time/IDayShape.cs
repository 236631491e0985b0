namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>How a trading day's moves are spread over the clock. Prices meet the same daily levels whatever the shape.</summary>
public interface IDayShape
{
    /// <summary>The trading day whose leg of the path this moment (ms UTC) lies on, and how far along it is (0 to 1).</summary>
    (int Day, double Along) Locate(long ms);

    /// <summary>When regular trading of this day opens (ms UTC).</summary>
    long Open(int day);

    /// <summary>When regular trading of this day ends (ms UTC): here the path stands at the day's level.</summary>
    long Close(int day);

    /// <summary>When trading outside regular hours begins on this day (ms UTC); the day's figures start here.</summary>
    long PreStart(int day);

    /// <summary>When trading outside regular hours ends on this day (ms UTC).</summary>
    long PostEnd(int day);
}
