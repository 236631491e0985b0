namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>REST answers, or an upgrade, carry this status instead of what was asked for.</summary>
internal sealed class StatusFault(FaultOrder order) : Fault(order)
{
    public static readonly IReadOnlyList<int> Codes = [401, 429, 500, 502];

    private readonly int _code = order.Code ?? StatusCodes.Status500InternalServerError;

    public override int? UpgradeStatus => _code;

    public override Task AnswerAsync(HttpContext context, RequestDelegate next) => ErrorBody.WriteAsync(context, _code);
}
