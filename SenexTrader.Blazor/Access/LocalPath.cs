namespace SenexTrader.Blazor.Access;

/// <summary>Where to go after a form; never away from this program.</summary>
public static class LocalPath
{
    /// <summary>The path if it leads into this program, otherwise the first page.</summary>
    public static string Of(string? wanted) =>
        wanted is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !rest.Any(char.IsControl) ? wanted : "/";
}
