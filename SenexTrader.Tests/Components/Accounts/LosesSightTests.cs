using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Accounts;

/// <summary>What was allowed is not any more, while the page is open.</summary>
public class LosesSightTests : Circuit
{
    [Fact]
    public void Whoever_is_signed_out_elsewhere_sees_nothing_of_the_account_at_once()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        Assert.NotEmpty(page.FindAll("[data-metric][data-state=live]"));

        Who.SignOut();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-key]")));
        Assert.Equal(0, Hub.Watching(Some.Account));
        Hub.Publish(Some.State(beat: 9));
        Assert.Empty(page.FindAll("[data-key]"));
    }

    [Fact]
    public void Whoever_disconnects_the_only_account_is_told_that_there_is_none()
    {
        Beat(Some.State());
        var page = Render<Blazor.Components.Live.LiveMetrics>(p => p.AddChildContent<AccountGate>(g => g.AddChildContent<PositionsPage>()));
        Services.GetRequiredService<TraderDirectory>().Remove(Some.User);
        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-testid=no-account]")));
        Assert.Equal(0, Hub.Watching(Some.Account));
    }

    [Fact]
    public async Task Past_orders_of_an_account_that_is_not_theirs_are_not_even_asked_for()
    {
        Beat(Some.State());
        var panel = Render<PastPanel>(p => p.Add(h => h.Account, new AccountKey("bert-1", "5WT00004")));
        await panel.FindAll("button")[0].ClickAsync(new());
        Assert.Contains("There is no such account.", panel.Find("[role=alert]").TextContent);
        Assert.Empty(Broker.Asked);
    }

    [Fact]
    public void An_address_with_somebody_elses_account_is_not_found()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("positions?account=5WT99999");
        Beat(Some.State());
        var page = Render<Blazor.Components.Live.LiveMetrics>(p => p.AddChildContent<AccountGate>(g => g.AddChildContent<PositionsPage>()));
        page.WaitForAssertion(() => Assert.Contains("There is no such account.", page.Find("[data-testid=account-missing]").TextContent));
        Assert.Empty(page.FindAll("[data-key]"));
    }
}
