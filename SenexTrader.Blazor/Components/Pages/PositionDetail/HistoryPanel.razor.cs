using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>What the position's figures were: saved ones, then the beats heard while the page is open.</summary>
public sealed partial class HistoryPanel : IDisposable
{
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);
    private static readonly string[] Names = ["pnl_open", "delta", "gamma", "theta", "vega"];

    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<string, List<LinePoint>> points = Names.ToDictionary(n => n, _ => new List<LinePoint>());
    private string chosen = Names[0];
    private LineData? line;
    private DateTimeOffset heard;
    private bool loaded;
    private bool fault;

    [Parameter, EditorRequired] public PositionMetrics Position { get; set; } = default!;

    [Parameter, EditorRequired] public AccountKey Account { get; set; }

    /// <summary>False while the screen is silent: then no beat is heard.</summary>
    [Parameter, EditorRequired] public bool Live { get; set; }

    /// <summary>The beat's time, UTC.</summary>
    [Parameter, EditorRequired] public DateTimeOffset At { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private PositionPast Past { get; set; } = default!;

    private static IReadOnlyList<MetricDefinition> Shown { get; } = [.. Names.Select(MetricCatalog.Find)];

    private string? state => (loaded, fault, line) switch
    {
        (false, _, _) => "Reading what was saved.",
        (_, true, null) => "What was saved cannot be read now; the log has the cause. The line begins with this page.",
        (_, _, null) => "Nothing saved of it yet. The line begins with the second save or beat.",
        _ => null,
    };

    private string Summary => line is { Points: [var first, .., var last] }
        ? $"{MetricCatalog.Find(chosen).Label} from {Times.Moment(first.At)} to {Times.ZonedMoment(last.At)}, {line.Points.Count} points: {Course(first.Value, last.Value)}."
        : "";

    protected override async Task OnInitializedAsync()
    {
        // The prerendered page is thrown away: it need not read.
        if (!RendererInfo.IsInteractive) return;
        var saved = await Past.OfAsync(Account, Position.Position.Id, At - Reach, Names, gone.Token);
        fault = saved is null;
        foreach (var group in (saved ?? []).GroupBy(p => p.Metric))
            points[group.Key].InsertRange(0, group.Where(p => p.At < At).Select(p => new LinePoint(p.At, p.Value)));
        loaded = true;
        Draw();
    }

    protected override void OnParametersSet()
    {
        if (!Live || At <= heard) return;
        heard = At;
        foreach (var name in Names)
            if (Position.Figures[name] is { State: FigureState.Live } figure)
                points[name].Add(new LinePoint(At, figure.Number ?? (double)figure.Money!.Value));
        if (loaded) Draw();
    }

    private void Choose(string name)
    {
        chosen = name;
        Draw();
    }

    private void Draw()
    {
        var definition = MetricCatalog.Find(chosen);
        var money = definition.Style is NumberStyle.Money;
        line = points[chosen] is { Count: > 1 } known ? new LineData([.. known], money ? 0 : 1, money) : null;
    }

    private static string Course(double first, double last) => last.CompareTo(first) switch { > 0 => "rose", < 0 => "fell", _ => "ends where it began" };

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
