using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Status;

/// <summary>Counts of the last beat as figures, so that they fall silent with everything else.</summary>
public static class StatusFigures
{
    /// <param name="number">Null where the beat tells none.</param>
    public static Figure Of(Screen screen, double? number) => screen switch
    {
        { Phase: ScreenPhase.Silent } => Figure.Missing(new Gap(Reason.Silent, screen.Since)),
        { State: { } state } when number is not null => new Figure(FigureState.Live, Number: number, AsOf: state.At),
        { State: { } state } => Figure.Missing(new Gap(Reason.Disconnected, state.At)),
        _ => Figure.Missing(new Gap(Reason.NotYetReceived, screen.Since)),
    };

    public static string Whole(Figure figure) => NumberFormat.Count(figure.Number ?? 0);

    public static string Name(Figure figure) => NumberFormat.Name(figure.Number ?? 0);

    public static string Rate(Figure figure) => NumberFormat.Rate(figure.Number ?? 0);

    public static string Seconds(Figure figure) => NumberFormat.Rate(figure.Number ?? 0) + " s";

    public static string Milliseconds(Figure figure) => NumberFormat.Rate(figure.Number ?? 0) + " ms";
}
