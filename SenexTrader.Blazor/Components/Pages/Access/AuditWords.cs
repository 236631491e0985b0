using System.Text.RegularExpressions;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Components.Pages.Access;

internal static partial class AuditWords
{
    public static bool IsRefusal(AuditEvent what) =>
        what is AuditEvent.LockedOut or AuditEvent.OwnerReset || what.ToString().EndsWith("Refused", StringComparison.Ordinal);

    /// <summary>The event's own name as words: "Sign in refused".</summary>
    public static string Of(AuditEvent what)
    {
        var words = Capital().Replace(what.ToString(), m => " " + m.Value.ToLowerInvariant());
        return char.ToUpperInvariant(words[1]) + words[2..];
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
