using System.Reflection;
using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

/// <summary>The list of weaknesses beside these tests is whole and true.</summary>
public partial class Listed
{
    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(Repository.Root, "SenexTrader.Tests", "Weaknesses", "README.md")).Where(l => Line().IsMatch(l))];

    [Fact]
    public void Every_weakness_names_its_tests_and_every_test_its_weakness()
    {
        Assert.Equal(Enumerable.Range(1, 32), Lines.Select(l => int.Parse(Line().Match(l).Groups[1].Value)));
        Assert.All(Lines, l => Assert.Matches(Test(), l));

        var named = Lines.SelectMany(l => Test().Matches(l)).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(Tests().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Tests() => typeof(Listed).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(Listed).Namespace && t != typeof(Listed))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(m => m.GetCustomAttribute<FactAttribute>() is not null)
        .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex Line();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Test();
}
