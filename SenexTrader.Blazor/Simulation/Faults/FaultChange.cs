namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>What just began and what just ended; told after the board already answers accordingly.</summary>
public sealed record FaultChange(IReadOnlyList<Fault> Begun, IReadOnlyList<Fault> Ended)
{
    public bool Touches(FaultTarget target) => Begun.Concat(Ended).Any(f => f.Order.Target == target);
}
