namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>Every frame, or every REST answer, is late.</summary>
internal sealed class SlowFault(FaultOrder order, TimeProvider time) : Fault(order)
{
    /// <summary>Seconds of delay where the order names none.</summary>
    public const double Ordinary = 1;

    public override TimeSpan Delay => TimeSpan.FromSeconds(Order.Delay ?? Ordinary);

    public override async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await Task.Delay(Delay, time, context.RequestAborted);
        await next(context);
    }
}
