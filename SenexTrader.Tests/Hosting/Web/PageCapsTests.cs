using SenexTrader.Blazor.Hosting.Web;

namespace SenexTrader.Tests.Hosting.Web;

public class PageCapsTests
{
    private readonly PageCaps caps = new(new AccessOptions { PagesPerUser = 2, PagesPerAddress = 3 });

    [Fact]
    public void A_user_has_so_many_and_gets_one_back_when_one_closes()
    {
        using var first = caps.TryEnter("ann", "::1");
        var second = caps.TryEnter("ann", "::2");
        Assert.Null(caps.TryEnter("ann", "::3"));
        Assert.Contains("2 pages of this account", caps.Full("ann", "::3"), StringComparison.Ordinal);

        second!.Dispose();
        second.Dispose();
        using var third = caps.TryEnter("ann", "::3");
        Assert.NotNull(third);
        Assert.Null(caps.TryEnter("ann", "::3"));
    }

    [Fact]
    public void An_address_has_so_many_whoever_they_are()
    {
        foreach (var user in new[] { "ann", "bob", "cat" }) Assert.NotNull(caps.TryEnter(user, "::1"));
        Assert.Null(caps.TryEnter("dan", "::1"));
        Assert.Contains("from this address", caps.Full("dan", "::1"), StringComparison.Ordinal);
        Assert.NotNull(caps.TryEnter("dan", "::2"));
    }
}
