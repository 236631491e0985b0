namespace SenexTrader.Tests.Support;

/// <summary>
/// Programs that some tests cannot do without. Where they are missing such a test is skipped with the reason;
/// in a full run (CI=true or SENEX_FULL=1) it fails, for a check that did not run has not passed.
/// </summary>
internal static class Needs
{
    public const string Trait = "Needs";

    /// <summary>Path of redis-server. Mark the test with <c>[Trait(Needs.Trait, "redis")]</c>.</summary>
    public static string Redis() => Find("redis-server", ["redis-server"], "apt-get install redis-server");

    /// <summary>Path of Chromium. Mark the test with <c>[Trait(Needs.Trait, "chromium")]</c>.</summary>
    public static string Chromium() =>
        Find("Chromium", ["chromium", "chromium-browser", "google-chrome"], "apt-get install chromium");

    private static bool IsFullRun =>
        Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("SENEX_FULL") == "1";

    private static string Find(string what, string[] names, string remedy)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = names.SelectMany(n => folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
        if (found is not null) return found;
        var reason = $"{what} is not on the PATH ({remedy}).";
        if (IsFullRun) Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }
}
