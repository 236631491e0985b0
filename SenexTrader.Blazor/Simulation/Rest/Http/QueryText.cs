using System.Globalization;

namespace SenexTrader.Blazor.Simulation.Rest.Http;

/// <summary>Reads query strings as every client writes them, and symbols out of paths.</summary>
public static class QueryText
{
    /// <summary>A list in any of its forms: <c>name[]=A&amp;name[]=B</c>, <c>name=A&amp;name=B</c>, <c>name=A,B</c>.</summary>
    public static IReadOnlyList<string> List(this HttpContext http, params ReadOnlySpan<string> names)
    {
        var values = new List<string>();
        foreach (var name in names)
            foreach (var spelled in (ReadOnlySpan<string>)[name, name + "[]"])
                foreach (var value in http.Request.Query[spelled])
                    values.AddRange((value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
        return values;
    }

    public static string? Text(this HttpContext http, string name) =>
        http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public static bool Flag(this HttpContext http, string name) => string.Equals(http.Text(name), "true", StringComparison.OrdinalIgnoreCase);

    public static DateOnly? Date(this HttpContext http, string name) =>
        DateOnly.TryParseExact(http.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : http.Moment(name) is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    public static DateTimeOffset? Moment(this HttpContext http, string name) =>
        DateTimeOffset.TryParse(http.Text(name)?.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>A symbol out of the path: routing decodes all but the slash.</summary>
    public static string Symbol(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
