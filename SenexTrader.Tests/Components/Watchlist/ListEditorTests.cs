using Bunit;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Watchlist;

public sealed class ListEditorTests : Circuit
{
    private readonly List<string> asked = [];

    [Fact]
    public void Nothing_is_asked_until_one_begins()
    {
        var editor = Show();
        Assert.Empty(editor.FindAll("input, [role=alertdialog]"));
        Assert.Equal(["New list", "Rename", "Delete"], editor.FindAll("button").Select(b => b.TextContent));
    }

    [Theory]
    [InlineData("New list", "", "A list needs a name: type one.")]
    [InlineData("New list", "earnings", "There is a list named earnings: choose another name.")]
    [InlineData("Rename", "Earnings", "There is a list named Earnings: choose another name.")]
    public void A_name_that_cannot_be_is_refused_beside_its_field_and_what_was_typed_stays(string act, string name, string problem)
    {
        var editor = Begin(act);
        editor.Find("input").Input(name);
        editor.Find("form").Submit();
        Assert.Equal(problem, editor.Find("#list-problem").TextContent);
        Assert.Equal(("true", "list-problem", name), (Field(editor, "aria-invalid"), Field(editor, "aria-describedby"), Field(editor, "value")));
        Assert.Empty(asked);

        editor.Find("input").Input("Spreads");
        editor.Find("form").Submit();
        Assert.Equal([$"{act} Spreads"], asked);
        Assert.Empty(editor.FindAll("form"));
    }

    [Fact]
    public void A_new_name_begins_with_the_one_it_has_and_cancelling_forgets_what_was_typed()
    {
        var editor = Begin("Rename");
        Assert.Equal("Core", Field(editor, "value"));
        editor.Find("input").Input("Spreads");
        Press(editor, "Cancel");
        Press(editor, "Rename");
        Assert.Equal("Core", Field(editor, "value"));
        Assert.Empty(asked);
    }

    [Fact]
    public void Deleting_asks_first_and_says_what_goes_with_it()
    {
        var editor = Begin("Delete");
        Assert.Contains("Delete “Core” with 2 symbols?", editor.Find("[role=alertdialog]").TextContent);
        Press(editor, "Keep");
        Assert.Empty(editor.FindAll("[role=alertdialog]"));
        Assert.Empty(asked);
        Press(editor, "Delete");
        Press(editor, "Delete");
        Assert.Equal(["Delete"], asked);
    }

    private IRenderedComponent<ListEditor> Begin(string act)
    {
        var editor = Show();
        Press(editor, act);
        return editor;
    }

    private static void Press(IRenderedComponent<ListEditor> editor, string button) => editor.FindAll("button").Single(b => b.TextContent == button).Click();

    private static string? Field(IRenderedComponent<ListEditor> editor, string attribute) => editor.Find("input").GetAttribute(attribute);

    private IRenderedComponent<ListEditor> Show()
    {
        var core = new Blazor.Components.Pages.Watchlist.Watchlist("Core", [new("SPY", "SPY", ""), new("QQQ", "QQQ", "")]);
        return Render<ListEditor>(p => p
            .Add(e => e.Set, new WatchlistSet([core, new("Earnings", [])])).Add(e => e.List, core)
            .Add(e => e.OnCreate, name => asked.Add($"New list {name}")).Add(e => e.OnRename, name => asked.Add($"Rename {name}")).Add(e => e.OnDelete, () => asked.Add("Delete")));
    }
}
