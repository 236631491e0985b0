using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Everything a circuit knows at one moment. Immutable: a page renders from one of these and nothing else.</summary>
/// <param name="Since">When the phase began, UTC: the start of waiting, or the last beat heard.</param>
/// <param name="Heard">The same moment on the monotonic clock, which alone decides on silence.</param>
/// <param name="State">The last beat, as it may be shown now: all figures blank once the beats stopped.</param>
/// <param name="Saved">Rows of an earlier run, to show marked until live rows exist.</param>
/// <param name="SavedFault">True when saved rows could not be read; the log names the cause.</param>
public sealed record Screen(
    ScreenPhase Phase,
    DateTimeOffset Since,
    TimeSpan Heard,
    MetricsState? State = null,
    SavedMetrics? Saved = null,
    bool SavedFault = false)
{
    /// <summary>When this circuit must call itself silent, if no further beat arrives; on the monotonic clock.</summary>
    public TimeSpan SilentAt => Heard + MetricsState.SilentAfter;

    /// <summary>True when the beat tells which positions there are, even if none of their figures can be had.</summary>
    public bool HasRows => State is { Account.IsKnown: true } s
        && (s.Metrics.PositionsGap is null || s.Metrics.Underlyings.Count > 0);

    /// <summary>Why nothing that the server said last counts any more; null while it is heard.</summary>
    public Gap? Silence() => Phase is ScreenPhase.Silent ? new Gap(Reason.Silent, Since, Detail: "no beat from the server") : null;

    /// <summary>What was saved of accounts of which not even the rows are known, while those of others are.</summary>
    public IReadOnlyList<SavedMetrics> SavedBeside => !HasRows || Saved is null ? [] :
        [.. Saved.Parts.Where(p => State!.Metrics.Parts.Any(l => l.IsBlank && l.Key.User == p.Account.User && (!l.Key.IsKnown || l.Key == p.Account)))];

    /// <summary>True when saved rows could still be shown.</summary>
    public bool WantsSaved => !HasRows || State!.Metrics.Parts.Any(p => p.IsBlank);

    /// <summary>The screen after a beat.</summary>
    /// <param name="now">On the monotonic clock.</param>
    public Screen After(MetricsState beat, TimeSpan now)
    {
        var heard = new Screen(ScreenPhase.Live, beat.At, beat.Made, beat, Saved, SavedFault);
        return heard.At(now);
    }

    /// <summary>The screen at this moment: silent once two beats are missing.</summary>
    /// <param name="now">On the monotonic clock.</param>
    public Screen At(TimeSpan now)
    {
        if (Phase is ScreenPhase.Silent or ScreenPhase.NoAccount || now < SilentAt) return this;
        var silent = this with { Phase = ScreenPhase.Silent };
        return silent with { State = State is null ? null : State with { Metrics = Blank.All(State.Metrics, silent.Silence()!.Value) } };
    }
}
