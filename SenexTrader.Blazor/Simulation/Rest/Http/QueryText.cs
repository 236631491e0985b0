using System.Globalization;
using SenexTrader.Blazor.Simulation.Account.Orders;

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

    /// <summary>A date, or the date of a moment.</summary>
    /// <exception cref="MalformedRequestException">There is a text, and it is neither.</exception>
    public static DateOnly? Date(this HttpContext http, string name) =>
        DateOnly.TryParseExact(http.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : http.Moment(name) is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    /// <summary>A moment as ISO 8601 writes it; a plus sign that the query has made a blank is put back.</summary>
    /// <exception cref="MalformedRequestException">There is a text, and it is none.</exception>
    public static DateTimeOffset? Moment(this HttpContext http, string name) => http.Text(name) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            || DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at) ? at
        : throw new MalformedRequestException(name, $"does not have a valid value: {text}");

    /// <summary>A symbol out of the path: routing decodes all but the slash.</summary>
    public static string Symbol(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
