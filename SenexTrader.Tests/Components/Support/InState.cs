using System.Collections.Immutable;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Components.Support;

/// <summary>The whole account with every figure in one state.</summary>
internal static class InState
{
    public static AccountMetrics Every(FigureState state) => Some.Whole with
    {
        Portfolio = In(Some.Whole.Portfolio, state),
        Underlyings = [.. Some.Whole.Underlyings.Select(u => u with
        {
            Figures = In(u.Figures, state),
            Positions = [.. u.Positions.Select(p => p with
            {
                Figures = In(new FigureSet(p.Figures.All.SetItem("max_loss", Some.Live(-1840m))), state),
                Legs = [.. p.Legs.Select(l => l with { Figures = In(l.Figures, state) })],
            })],
        })],
    };

    public static FigureSet In(FigureSet figures, FigureState state) => new(figures.All.ToImmutableSortedDictionary(
        f => f.Key, f => f.Value.IsDefined() ? In(f.Value, state) : f.Value, StringComparer.Ordinal));

    public static Figure In(Figure figure, FigureState state) => state switch
    {
        FigureState.Unavailable => Some.Missing(Reason.Disconnected),
        FigureState.Partial => figure with { State = state, Coverage = new Coverage(1, 2), Gap = new Gap(Reason.OneSided) },
        _ => figure with { State = state },
    };
}
