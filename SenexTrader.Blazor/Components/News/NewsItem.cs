namespace SenexTrader.Blazor.Components.News;

/// <summary>One thing that happened.</summary>
/// <param name="Id">Tells it from everything else that ever happens.</param>
/// <param name="Group">What is said in one breath: the fills of one order, say.</param>
/// <param name="Tone"><c>ok</c>, <c>calm</c>, <c>wait</c> or <c>bad</c>.</param>
public sealed record NewsItem(NewsKind Kind, string Id, string Group, string Tone, string Text);
