using Microsoft.AspNetCore.Components;

namespace SenexTrader.Tests.Components.States;

/// <summary>
/// Counts the components that no test saw. One that shows figures must have stood in every scene with a figure in the scene's
/// own state, any other must have drawn something once. What is exempt must need to be.
/// </summary>
internal static class Census
{
    /// <summary>What the program itself can draw.</summary>
    public static IEnumerable<Type> Components => typeof(Blazor.Components.App).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IComponent)));

    public static IReadOnlyList<string> Faults(IEnumerable<Type> components, Sightings seen, IReadOnlyCollection<Exempt> exempt) =>
    [
        .. components.SelectMany(c => Missed(c, seen, [.. exempt.Where(e => e.Component == c)])).Order(StringComparer.Ordinal),
        .. exempt.Where(e => !IsNeeded(e, seen)).Select(e => $"{e.Component.Name} is exempt for nothing{In(e.In)}"),
        .. exempt.GroupBy(e => e.Component).Where(g => g.SelectMany(e => e.In).GroupBy(s => s).Any(s => s.Count() > 1)).Select(g => $"{g.Key.Name} is exempt twice"),
    ];

    private static IEnumerable<string> Missed(Type component, Sightings seen, IReadOnlyCollection<Exempt> exempt)
    {
        if (exempt.Any(e => e.In.Length == 0)) yield break;
        if (!seen.Drew(component)) yield return $"{component.Name} is drawn by no test";
        if (!seen.ShowsFigures(component)) yield break;
        var missed = Enum.GetValues<Scene>().Where(s => !Shows(component, s, seen) && !exempt.Any(e => e.In.Contains(s))).ToArray();
        if (missed.Length > 0) yield return $"{component.Name} is not seen with its figures{In(missed)}";
    }

    private static bool Shows(Type component, Scene scene, Sightings seen) =>
        seen.Stood(component, scene) && (scene is Scene.Loading || seen.Said(component, scene, StateIn(scene)));

    private static bool IsNeeded(Exempt exempt, Sightings seen) => exempt.In.Length == 0
        ? !seen.Drew(exempt.Component)
        : seen.ShowsFigures(exempt.Component) && exempt.In.All(s => !Shows(exempt.Component, s, seen));

    private static string StateIn(Scene scene) => scene is Scene.Silent ? "unavailable" : scene.ToString().ToLowerInvariant();

    private static string In(Scene[] scenes) => scenes.Length == 0 ? "" : $" in {string.Join(", ", scenes)}";
}
