using System.Text.RegularExpressions;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Architecture;

/// <summary>Digits, signs and dates are written in three files; no component has a form of its own.</summary>
public partial class NumberRuleTests
{
    private static readonly string[] Writers = ["NumberFormat.cs", "ClockWords.cs", "DisplayClock.cs"];

    [Fact]
    public void Components_write_no_number_and_no_date_in_a_form_of_their_own() => Assert.Empty(
        from pattern in new[] { "*.cs", "*.razor" }
        from file in Repository.Sources("SenexTrader.Blazor/Components", pattern)
        where !Writers.Contains(Path.GetFileName(file))
        from line in File.ReadLines(file).Select((text, at) => (Text: text, Number: at + 1))
        where HasOwnForm(line.Text)
        select $"{Path.GetFileName(file)}:{line.Number} {line.Text.Trim()}");

    [Theory]
    [InlineData("""price.ToString("#,0.00", CultureInfo.InvariantCulture)""")]
    [InlineData("""DateForm is { } f ? date.ToString(f, CultureInfo.InvariantCulture) : "" """)]
    [InlineData("""count.ToString(System.Globalization.CultureInfo.InvariantCulture)""")]
    [InlineData("""<span>@($"{share:0.0} %")</span>""")]
    [InlineData("""$"{Math.Abs(size):N2} sh" """)]
    [InlineData("""$"at {day:d MMM} and {at:HH:mm}" """)]
    [InlineData("""string.Format(form, price)""")]
    public void The_check_sees_a_form_of_ones_own(string guilty) => Assert.True(HasOwnForm(guilty), guilty);

    [Theory]
    [InlineData("""<option value="@account.Key.ToString()">""")]
    [InlineData("""$"{Label}: write a whole number from {Least} to {Most}." """)]
    [InlineData("""[StringSyntax("x")] case { Since: { } since }: return $"{(a ? b : c)} since {times.Minute(since)}";""")]
    public void The_check_leaves_the_rest_alone(string innocent) => Assert.False(HasOwnForm(innocent), innocent);

    private static bool HasOwnForm(string line) => OwnForm().IsMatch(line);

    [GeneratedRegex("""\.ToString\([^)]|string\.Format\(|\{[^{}"]+[^{}":]:(?:[#0][#0.,]*|[NFCPDdGR]\d?|[dMyHhms' :./-]{2,})\}""")]
    private static partial Regex OwnForm();
}
