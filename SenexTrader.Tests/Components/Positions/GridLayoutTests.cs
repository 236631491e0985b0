using SenexTrader.Blazor.Components.Pages.Positions;

namespace SenexTrader.Tests.Components.Positions;

public class GridLayoutTests
{
    private static readonly Column Delta = Columns.Find("delta")!;

    [Fact]
    public void Until_chosen_the_columns_are_the_usual_and_nothing_is_stored()
    {
        var layout = GridLayout.Of(new GridChoice());
        Assert.Equal(Columns.Default, layout.Columns);
        Assert.Null(layout.ToChoice().Columns);
    }

    [Fact]
    public void What_was_stored_comes_back_in_its_order() =>
        Assert.Equal(["delta", "dte"], GridLayout.Of(new GridChoice(["delta", "dte"])).ToChoice().Columns!);

    [Fact]
    public void Names_of_another_version_are_passed_over_and_a_choice_of_nothing_is_the_usual_one()
    {
        Assert.Equal(["delta"], GridLayout.Of(new GridChoice(["rho", "delta", "delta"])).Columns.Select(c => c.Name));
        Assert.False(GridLayout.Of(new GridChoice(["rho"])).IsChosen);
    }

    [Fact]
    public void A_column_is_taken_away_and_comes_back_at_the_end()
    {
        var without = GridLayout.Usual.Turn(Delta);
        Assert.False(without.Shows(Delta));
        Assert.Equal(Delta, without.Turn(Delta).Columns[^1]);
    }

    [Fact]
    public void The_last_column_stays() => Assert.Equal([Delta], GridLayout.Of(new GridChoice(["delta"])).Turn(Delta).Columns);

    [Theory]
    [InlineData("delta", -1, "delta,dte,mark")]
    [InlineData("dte", -1, "dte,delta,mark")]
    [InlineData("mark", 1, "dte,delta,mark")]
    [InlineData("dte", 1, "delta,dte,mark")]
    public void A_column_moves_by_one_and_stays_at_the_edge(string column, int by, string expected) => Assert.Equal(
        expected.Split(','), GridLayout.Of(new GridChoice(["dte", "delta", "mark"])).Move(Columns.Find(column)!, by).Columns.Select(c => c.Name));
}
