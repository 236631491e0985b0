using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace SenexTrader.Tests.Components.States;

/// <summary>Which components stood on a page in which scene, and what the figures in them said of themselves.</summary>
internal sealed partial class Sightings
{
    private readonly Dictionary<(Type Component, Scene Scene), HashSet<string>> said = [];
    private readonly HashSet<Type> drawn = [];

    /// <summary>Takes in all that stands on the page now.</summary>
    public void Note(Scene scene, IRenderedComponent<IComponent> page)
    {
        foreach (var one in page.FindComponents<ComponentBase>())
        {
            var type = NameOf(one.Instance.GetType());
            if (!said.TryGetValue((type, scene), out var states)) said[(type, scene)] = states = [];
            var markup = one.Markup;
            if (markup.Trim().Length > 0) drawn.Add(type);
            foreach (Match state in States().Matches(markup)) states.Add(state.Groups[1].Value);
        }
    }

    public bool Stood(Type component) => said.Keys.Any(s => s.Component == component);

    public bool Stood(Type component, Scene scene) => said.ContainsKey((component, scene));

    /// <summary>True when it ever wrote anything into the page.</summary>
    public bool Drew(Type component) => drawn.Contains(component);

    /// <summary>True when a live number ever stood in it.</summary>
    public bool ShowsFigures(Type component) => said.Any(s => s.Key.Component == component && s.Value.Count > 0);

    public bool Said(Type component, Scene scene, string state) => said.TryGetValue((component, scene), out var states) && states.Contains(state);

    /// <summary>A list of whatever is still a list.</summary>
    private static Type NameOf(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    [GeneratedRegex("data-state=\"([a-z]+)\"")]
    private static partial Regex States();
}
