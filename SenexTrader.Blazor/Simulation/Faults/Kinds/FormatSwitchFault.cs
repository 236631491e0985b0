namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>COMPACT sessions get FULL data and the reverse, without a word, as production once did.</summary>
internal sealed class FormatSwitchFault(FaultOrder order) : Fault(order)
{
    public override bool SwitchesFormat => true;
}
