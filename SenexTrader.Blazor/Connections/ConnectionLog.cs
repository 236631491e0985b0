using SenexTrader.Blazor.Access;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Connections;

/// <summary>Tells the audit trail what became of connections; never a secret.</summary>
public sealed class ConnectionLog(AuditTrail audit)
{
    public Task TellAsync(HttpContext context, AuditEvent what, string detail) =>
        audit.TellAsync(what, context.User.UserId(), context.User.Identity?.Name ?? "", detail, context.Address());

    /// <param name="id">The new connection; null when there is none.</param>
    public Task TellAsync(HttpContext context, string label, string? id, GrantFault? fault) => id is not null
        ? TellAsync(context, AuditEvent.ConnectionAdded, $"{id} {label}".TrimEnd())
        : TellAsync(context, AuditEvent.ConnectionRefused, $"{fault?.Kind} {label}".TrimEnd());
}
