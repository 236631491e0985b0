using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Live;

public static class FigureExtensions
{
    /// <summary>False where a figure has no meaning for its row: nothing is missing there, and nothing is shown.</summary>
    public static bool IsDefined(this Figure figure) => figure.Gap?.Reason is not Reason.NotDefined;

    /// <summary>The gap, when it is this row's own and not that of a whole feed, cache or screen.</summary>
    public static Gap? OwnGap(this Figure figure) => figure is { HasNumber: false, Gap: { } gap } && gap.IsOwn() ? gap : null;

    public static bool IsOwn(this Gap gap) => gap.Reason is not
        (Reason.NotDefined or Reason.Disconnected or Reason.Silent or Reason.Late or Reason.Cache);
}
