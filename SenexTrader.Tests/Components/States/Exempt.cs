namespace SenexTrader.Tests.Components.States;

/// <summary>A component that the census need not find, and why.</summary>
/// <param name="In">In these scenes; in none at all where there are none.</param>
internal sealed record Exempt(Type Component, string Because, params Scene[] In)
{
    public static IEnumerable<Exempt> All(string because, Scene[] scenes, params Type[] components) =>
        components.Select(c => new Exempt(c, because, scenes));
}
