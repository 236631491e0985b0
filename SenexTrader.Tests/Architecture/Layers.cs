using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;

namespace SenexTrader.Tests.Architecture;

/// <summary>Who may name whom among the folders of Core.</summary>
internal static class Layers
{
    public static readonly IReadOnlyDictionary<string, string[]> MayName = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Cache"] = ["Domain"],
        ["Streaming"] = ["Domain", "Cache"],
        ["Services"] = ["Domain", "Cache"],
        ["Broadcast"] = ["Domain", "Services"],
        ["Persistence"] = ["Domain", "Services"],
        ["Health"] = ["Domain", "Services", "Persistence"],
        ["Connections"] = ["Domain", "Streaming", "Persistence"],
    };

    /// <summary>Every dependency that the table above does not allow, in words.</summary>
    public static IReadOnlyList<string> Offences(ArchUnitNET.Domain.Architecture code, string root) =>
        [.. from type in code.Types
            let layer = LayerOf(type, root)
            where layer is not null
            from target in type.Dependencies.Select(d => d.Target).Where(t => t is not GenericParameter).DistinctBy(t => t.FullName)
            let other = LayerOf(target, root)
            where other is not null && other != layer
            where !MayName.TryGetValue(layer, out var allowed) || !allowed.Contains(other)
            orderby type.FullName
            select $"{type.FullName} ({layer}) names {target.FullName} ({other})"];

    /// <summary>Folders under the root that the table does not place.</summary>
    public static IReadOnlyList<string> Unplaced(ArchUnitNET.Domain.Architecture code, string root) =>
        [.. code.Types.Select(t => LayerOf(t, root)).OfType<string>().Distinct().Where(l => !MayName.ContainsKey(l))];

    public static string? LayerOf(IType type, string root)
    {
        var space = type.Namespace?.FullName ?? "";
        return space.StartsWith(root + ".", StringComparison.Ordinal)
            ? space[(root.Length + 1)..].Split('.')[0]
            : null;
    }

    /// <summary>Types that use a member of this name of this type, outside the namespaces that may.</summary>
    public static IReadOnlyList<string> Users(
        ArchUnitNET.Domain.Architecture code, string ownerFullName, string member, params string[] mayBeIn) =>
        [.. code.Types
            .Where(t => t.FullName != ownerFullName && !mayBeIn.Any(n => t.FullName.StartsWith(n, StringComparison.Ordinal)))
            .Where(t => t.GetCalledMethods().Any(m =>
                m.DeclaringType.FullName == ownerFullName && m.Name.StartsWith(member, StringComparison.Ordinal)))
            .Select(t => t.FullName)];
}
