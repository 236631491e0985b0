namespace SenexTrader.Tests.Support;

/// <summary>Finds the source tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Recordings of the broker's wires, in a folder beside the repository or above; null where there is none.</summary>
    public static string? Recordings { get; } = Above(Root).Select(f => Path.Combine(f, "shared", "fixtures")).FirstOrDefault(Directory.Exists);

    public static IEnumerable<string> Sources(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = Directory.GetParent(folder); at is not null; at = at.Parent) yield return at.FullName;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SenexTrader.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("SenexTrader.sln is in no folder above the tests.");
    }
}
