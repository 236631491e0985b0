namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>The upgrade, or any REST request, is answered 502 as by a proxy before a dead server; open links stay.</summary>
internal sealed class RefuseFault(FaultOrder order) : Fault(order)
{
    public override int? UpgradeStatus => StatusCodes.Status502BadGateway;

    public override Task AnswerAsync(HttpContext context, RequestDelegate next) => ProxyPage.WriteAsync(context, StatusCodes.Status502BadGateway);
}
