using SenexTrader.Blazor.Access;

namespace SenexTrader.Tests.Access;

public class LocalPathTests
{
    [Theory]
    [InlineData("/positions?filter=SPY", "/positions?filter=SPY")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\r\nSet-Cookie: b", "/")]
    public void Nobody_is_sent_away_from_this_program(string? wanted, string path) => Assert.Equal(path, LocalPath.Of(wanted));
}
