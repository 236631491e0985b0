using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>Runs the rules written on an options class (annotations, <see cref="IValidatableObject"/>) through all its levels.</summary>
public static class SettingsRules
{
    public static IEnumerable<SettingsProblem> Problems(object options, string path)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        foreach (var result in found)
        {
            var member = result.MemberNames.FirstOrDefault();
            yield return new(member is null ? path : $"{path}:{member}", InWords(options, member, result));
        }

        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            foreach (var (child, childPath) in Children(property, options, path))
                foreach (var problem in Problems(child, childPath)) yield return problem;
    }

    private static IEnumerable<(object Child, string Path)> Children(PropertyInfo property, object options, string path)
    {
        if (property.GetIndexParameters().Length > 0 || IsLeaf(property.PropertyType)) return [];
        return property.GetValue(options) switch
        {
            null or IDictionary => [],
            IEnumerable list => list.Cast<object>().Where(o => !IsLeaf(o.GetType()))
                .Select((o, i) => (o, $"{path}:{property.Name}:{i}")),
            var nested => [(nested, $"{path}:{property.Name}")],
        };
    }

    private static bool IsLeaf(Type type) =>
        type.IsValueType || type == typeof(string) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) is true
        && !typeof(IEnumerable).IsAssignableFrom(type);

    // The annotations' own sentences name the member but neither its value nor its key.
    private static string InWords(object options, string? member, ValidationResult result)
    {
        var property = member is null ? null : options.GetType().GetProperty(member);
        if (property?.GetCustomAttribute<RangeAttribute>() is not { } range || result.ErrorMessage?.StartsWith("The field", StringComparison.Ordinal) is not true)
            return property?.GetCustomAttribute<RequiredAttribute>() is not null && property.GetValue(options) is null or ""
                ? "is missing"
                : result.ErrorMessage ?? "is not allowed";
        var value = Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture);
        return $"is {value}; it must be from {range.Minimum} to {range.Maximum}";
    }
}
