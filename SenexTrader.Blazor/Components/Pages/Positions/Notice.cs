namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>One thing a trader must know before trusting the page.</summary>
/// <param name="Tone"><c>bad</c>, <c>warn</c> or <c>info</c>.</param>
/// <param name="More">Details to unfold; empty when the text says it all.</param>
public sealed record Notice(string Tone, string Lead, string Text, IReadOnlyList<string> More)
{
    public Notice(string tone, string lead, string text)
        : this(tone, lead, text, [])
    {
    }
}
