namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>
/// The views this page has asked the browser for and not heard back of. The browser tells each a moment later; by then the page
/// may be further on (six letters typed at once), and must not be taken back to a view that it has left.
/// </summary>
public sealed class OwnMoves
{
    private readonly Queue<GridQuery> awaited = new();

    /// <summary>The page is about to ask for this view.</summary>
    public void Ask(GridQuery view) => awaited.Enqueue(view);

    /// <summary>True when the browser tells of a view that was asked for here; false when somebody else moved, as by going back.</summary>
    public bool Hear(GridQuery view)
    {
        if (!awaited.Contains(view))
        {
            awaited.Clear();
            return false;
        }
        // The browser tells in the order it was asked, and may leave out what it was asked again at once.
        while (awaited.Dequeue() != view)
        {
        }
        return true;
    }
}
