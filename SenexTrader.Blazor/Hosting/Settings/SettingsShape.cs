using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>
/// Compares what is written in a section with the class it is for, before binding: a misspelt key would be ignored
/// and a value of the wrong kind would stop the start with a stack trace.
/// </summary>
public static class SettingsShape
{
    public static IEnumerable<SettingsProblem> Problems(IConfigurationSection section, Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (IsScalar(kind)) return ScalarProblems(section, kind, mayBeEmpty: kind == typeof(string) || kind != type);
        if (ElementOf(kind) is { } element)
            return section.GetChildren().SelectMany(child => Problems(child, element)).Concat(LooseText(section, "a list"));
        return ObjectProblems(section, kind);
    }

    private static IEnumerable<SettingsProblem> ObjectProblems(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite || !IsScalar(p.PropertyType)).ToList();
        foreach (var child in section.GetChildren())
        {
            var property = known.Find(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                yield return new(child.Path, $"is not a setting; {section.Path} knows {string.Join(", ", known.Select(p => p.Name))}");
                continue;
            }

            foreach (var problem in Problems(child, property.PropertyType)) yield return problem;
        }

        foreach (var problem in LooseText(section, "a section")) yield return problem;
    }

    private static IEnumerable<SettingsProblem> LooseText(IConfigurationSection section, string wanted)
    {
        if (!string.IsNullOrEmpty(section.Value)) yield return new(section.Path, $"must be {wanted}, not a single value");
    }

    private static IEnumerable<SettingsProblem> ScalarProblems(IConfigurationSection section, Type type, bool mayBeEmpty)
    {
        if (section.GetChildren().Any()) yield return new(section.Path, "must be a single value");
        else if (section.Value is "" && !mayBeEmpty) yield return new(section.Path, $"is empty; it must be {InWords(type)}");
        else if (section.Value is { Length: > 0 } text && !Parses(text, type))
            yield return new(section.Path, $"is '{text}'; it must be {InWords(type)}");
    }

    private static bool IsScalar(Type type) =>
        type == typeof(string) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static Type? ElementOf(Type type) => type.IsArray
        ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1] : null;

    private static bool Parses(string text, Type type)
    {
        try
        {
            var value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return !type.IsEnum || Enum.IsDefined(type, value!);
        }
        catch (Exception refusal) when (refusal is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string InWords(Type type) => type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a time like 00:10:00",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(Uri) => "an address like https://host/path",
        _ => "a number",
    };
}
