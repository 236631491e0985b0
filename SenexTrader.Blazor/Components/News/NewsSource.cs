namespace SenexTrader.Blazor.Components.News;

/// <summary>Where news comes from, with all that it tells at one moment. What it told first is how things stood, and no news.</summary>
/// <param name="Name">The orders, one feed, or one position of which everything is known.</param>
public sealed record NewsSource(string Name, IEnumerable<NewsItem> Items);
