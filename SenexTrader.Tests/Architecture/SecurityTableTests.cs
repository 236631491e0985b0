using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Architecture;

/// <summary>What SECURITY.md promises can be looked up.</summary>
public partial class SecurityTableTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "SECURITY.md"));

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var named = Named().Matches(Text).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 20, $"{named.Count} tests are named: are they still written as Folder/Class?");
        Assert.All(named, name => Assert.Matches(HasTests(), File.ReadAllText(Path.Combine(Repository.Root, "SenexTrader.Tests", $"{name}.cs"))));
    }

    [Fact]
    public void Every_threat_and_every_item_has_a_test_or_a_reason()
    {
        var rows = Row().Matches(Text).Select(m => m.Groups[1].Value.Split('|').Select(c => c.Trim()).ToArray()).Where(c => c[0] is not ("threat" or "item" or "---")).ToList();
        Assert.True(rows.Count > 50, $"{rows.Count} rows were found.");
        Assert.All(rows, row => Assert.True(row.Length == 3 && row.All(cell => cell.Length > 0), string.Join(" | ", row)));
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+(?:/[A-Z][A-Za-z]+)+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\[(Fact|Theory)")]
    private static partial Regex HasTests();

    [GeneratedRegex(@"^\|(.+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
