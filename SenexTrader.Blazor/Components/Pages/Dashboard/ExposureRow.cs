using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>An underlying's line, with everything it shows and nothing else: equal rows look equal.</summary>
/// <param name="Most">The largest share beside it, as a fraction: the full width of a bar.</param>
public sealed record ExposureRow(string Underlying, FigureSet Figures, double Most);
