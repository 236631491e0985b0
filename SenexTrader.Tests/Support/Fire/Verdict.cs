namespace SenexTrader.Tests.Support.Fire;

/// <summary>What the oracle found, over all its looks.</summary>
internal sealed class Verdict
{
    private readonly List<string> falseLive = [], falseBlank = [];

    public int Looks { get; private set; }

    public int Cells { get; private set; }

    public int Compared { get; private set; }

    public IReadOnlyList<string> FalseLive => falseLive;

    public IReadOnlyList<string> FalseBlank => falseBlank;

    public void Look(int cells) => (Looks, Cells) = (Looks + 1, Cells + cells);

    /// <summary>Looks at which the page needed more than half a second of fake time to catch up with the machine.</summary>
    public int Lags { get; private set; }

    public void Lag() => Lags++;

    public void Compare() => Compared++;

    public void Lied(DateTimeOffset at, PageCell cell, string why) => falseLive.Add($"{at:HH:mm:ss.fff} {cell.Metric} of {cell.Key} says {cell.State} {cell.Text}: {why}");

    public void Blanked(DateTimeOffset at, PageCell cell) => falseBlank.Add($"{at:HH:mm:ss.fff} {cell.Metric} of {cell.Key}: {cell.Reason} since {cell.Since}");

    public override string ToString() =>
        $"{falseLive.Count} false-live, {falseBlank.Count} false-blank; {Looks} looks, {Cells:#,0} cells, {Compared:#,0} numbers compared with the broker's; {Lags} looks taken again";
}
