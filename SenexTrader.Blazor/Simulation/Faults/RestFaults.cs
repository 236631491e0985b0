namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>Puts REST's active faults between each request and its answer, the youngest outermost.</summary>
internal sealed class RestFaults(FaultBoard board)
{
    private static readonly string[] Others = ["/sim", "/realtime", "/delayed", "/streamer"];

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (Others.Any(prefix => context.Request.Path.StartsWithSegments(prefix))) return next(context);
        var chain = next;
        foreach (var fault in board.On(FaultTarget.Rest).Active)
        {
            var inner = chain;
            chain = c => fault.AnswerAsync(c, inner);
        }
        return chain(context);
    }
}
