using SenexTrader.Blazor.Simulation.Account.Orders;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Answers a request that cannot be read with the field's name and what is wrong with it.</summary>
public sealed class MalformedRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (MalformedRequestException e) when (!http.Response.HasStarted)
        {
            await Reply.Invalid(e.Field, e.Reason).ExecuteAsync(http);
        }
    }
}
