using Microsoft.AspNetCore.Http.Features;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>Everything comes one byte at a time: one-byte WebSocket frames, one-byte writes of a REST body.</summary>
internal sealed class SliceFault(FaultOrder order) : Fault(order)
{
    public override int? FragmentBytes => 1;

    public override async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var whole = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(whole));
        try { await next(context); }
        finally { context.Features.Set(wire); }

        var body = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        for (var i = 0; i < body.Length; i++)
        {
            await wire.Stream.WriteAsync(body.Slice(i, 1), context.RequestAborted);
            await wire.Stream.FlushAsync(context.RequestAborted);
        }
    }
}
