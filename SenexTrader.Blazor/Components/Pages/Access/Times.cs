using System.Globalization;

namespace SenexTrader.Blazor.Components.Pages.Access;

internal static class Times
{
    /// <summary>UTC, to the minute: who came in is looked up beside other logs, not beside the market.</summary>
    public static string Short(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm'Z'", CultureInfo.InvariantCulture);
}
