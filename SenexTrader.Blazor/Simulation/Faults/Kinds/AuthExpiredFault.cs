using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>Tokens given out before the fault are refused, as after their time; a fresh login works.</summary>
internal sealed class AuthExpiredFault(FaultOrder order, IGrants grants) : Fault(order)
{
    private const string Scheme = "Bearer ";
    private readonly IReadOnlySet<string> _refused = grants.Outstanding();

    public override bool RefusesToken(string token) => _refused.Contains(token);

    public override Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : header;
        return RefusesToken(token) ? ErrorBody.WriteAsync(context, StatusCodes.Status401Unauthorized) : next(context);
    }
}
