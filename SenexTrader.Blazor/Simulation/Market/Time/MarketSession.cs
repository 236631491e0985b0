namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>Which session the market is in: by its schedule, or held in another by a fault.</summary>
public sealed class MarketSession(MarketClock clock, ISchedule schedule) : ISessionControl
{
    private readonly Lock _gate = new();
    private readonly List<Hold> _holds = [];

    public MarketPhase Phase => At(clock.Now).Phase;

    public IDayShape Shape => schedule.Shape;

    public DayView At(long ms)
    {
        var view = schedule.At(ms);
        Hold? hold;
        lock (_gate)
            hold = _holds.Count == 0 ? null : _holds[^1];
        return hold is null || ms < hold.Since ? view : Held(view, hold, ms);
    }

    public IDisposable Force(MarketPhase phase)
    {
        var hold = new Hold(this, phase, clock.Now);
        lock (_gate)
            _holds.Add(hold);
        return hold;
    }

    private DayView Held(DayView view, Hold hold, long ms) => hold.Phase switch
    {
        MarketPhase.Closed => view with { Phase = MarketPhase.Closed, PathTime = Math.Min(view.PathTime, hold.Since), Closed = view.Closed ?? hold.Since },
        MarketPhase.Post => view with { Phase = MarketPhase.Post, PathTime = ms, Closed = view.Closed ?? hold.Since },
        MarketPhase.Pre => view with { Phase = MarketPhase.Pre, PathTime = ms, Opened = null, Closed = null },
        _ => view with { Phase = MarketPhase.Open, PathTime = ms, Opened = Math.Min(schedule.Shape.Open(view.Day), ms), Closed = null },
    };

    private sealed class Hold(MarketSession owner, MarketPhase phase, long since) : IDisposable
    {
        public MarketPhase Phase => phase;
        public long Since => since;

        public void Dispose()
        {
            lock (owner._gate)
                owner._holds.Remove(this);
        }
    }
}
