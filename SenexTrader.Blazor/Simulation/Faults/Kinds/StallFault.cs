namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>The socket stays open and nothing is sent; a REST request waits for its answer until the fault ends.</summary>
internal sealed class StallFault(FaultOrder order, FaultBoard board) : Fault(order)
{
    public override bool StopsAll => Order.Keepalive is not true;

    public override bool StopsData => true;

    public override async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gone = context.RequestAborted.Register(() => ended.TrySetCanceled());
        using var watch = board.Watch(change => { if (change.Ended.Contains(this)) ended.TrySetResult(); });
        if (board.On(Order.Target).Active.Contains(this)) await ended.Task;
        await next(context);
    }
}
