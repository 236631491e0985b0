namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>Links are cut as by a lost network; without seconds once, with seconds new ones too until it ends.</summary>
internal sealed class DropFault(FaultOrder order) : Fault(order)
{
    public override bool CutsLinks => true;

    public override Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
