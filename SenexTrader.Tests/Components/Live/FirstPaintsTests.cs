using Bunit;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class FirstPaintsTests : Circuit
{
    [Fact]
    public void The_store_is_read_once_for_the_prerendered_page_and_its_circuit()
    {
        Views.Rows = Some.SavedRows;
        Open<PositionsPage>();
        Open<PositionsPage>();
        Assert.Equal(1, Views.Reads);
    }

    [Fact]
    public void After_a_save_the_next_page_reads_again()
    {
        Views.Rows = Some.SavedRows;
        Open<PositionsPage>();
        Views.Save(new SaveReport(Some.Now, 1, 3, TimeSpan.FromMilliseconds(4)));
        Open<PositionsPage>();
        Assert.Equal(2, Views.Reads);
    }

    [Fact]
    public void A_circuit_that_is_live_at_once_asks_for_no_saved_rows()
    {
        Beat(Some.State());
        Open<PositionsPage>();
        Assert.Equal(0, Views.Reads);
    }

    [Fact]
    public void Saved_rows_that_cannot_be_read_cost_only_themselves()
    {
        Views.Fault = new InvalidOperationException("disk image is malformed");
        var page = Open<PositionsPage>();
        Assert.Contains("Saved values could not be read.", page.Markup);

        Beat(Some.State());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-state=live]")));
    }
}
