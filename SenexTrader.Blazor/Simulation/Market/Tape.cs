using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>The market's events as they happen; computes what is watched and nothing else.</summary>
public sealed class Tape(MarketClock clock, MarketSession session, Subjects subjects, IEnumerable<IEventMaker> makers) : ITape, IDisposable
{
    private static readonly TimeSpan Pass = TimeSpan.FromMilliseconds(50);

    /// <summary>Real time after which a due tick is left out: a machine that slept does not replay its sleep.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IEventMaker> _makers = makers.ToDictionary(m => m.Type, StringComparer.Ordinal);
    private readonly WatchList _watches = new();
    private readonly Lock _gate = new(), _passGate = new();
    private readonly List<(Watched Watched, long Tick)> _due = [];
    private Listener[] _listeners = [];
    private ITimer? _timer;

    public MarketEvent? Latest(string eventType, string streamerSymbol) =>
        _makers.GetValueOrDefault(eventType) is { } maker && subjects.Find(eventType, streamerSymbol) is { } subject
        && session.At(clock.Now) is var view && maker.LastTick(subject, view) is { } tick && !IsOver(subject, tick)
            ? maker.Make(subject, tick, view)
            : null;

    public IReadOnlyList<MarketEvent> History(string eventType, string streamerSymbol, long fromTime) =>
        _makers.GetValueOrDefault(eventType) is IEventHistory maker && subjects.Find(eventType, streamerSymbol) is { } subject
            ? maker.Past(subject, fromTime, session.At(clock.Now))
            : [];

    public IDisposable Watch(string eventType, string streamerSymbol)
    {
        if (_makers.GetValueOrDefault(eventType) is not { } maker || subjects.Find(eventType, streamerSymbol) is not { } subject || maker.RhythmOf(subject) is not { } rhythm)
            return new Release(() => { });
        lock (_gate)
        {
            _timer ??= clock.Provider.CreateTimer(_ => Run(), null, Pass, Timeout.InfiniteTimeSpan);
            var watched = _watches.Add(maker, subject, rhythm, clock.Now);
            return new Release(() => Unwatch(watched));
        }
    }

    public TimeSpan MarketTime(TimeSpan real) => clock.MarketTime(real);

    public IDisposable Listen(Action<MarketEvent> handler, Action<DateTimeOffset>? reached = null)
    {
        var listener = new Listener(handler, reached);
        lock (_gate)
            _listeners = [.. _listeners, listener];
        return new Release(() =>
        {
            lock (_gate)
                _listeners = [.. _listeners.Where(l => l != listener)];
        });
    }

    public void Dispose()
    {
        lock (_gate)
            _timer?.Dispose();
    }

    private void Unwatch(Watched watched)
    {
        lock (_gate)
            if (_watches.Remove(watched))
            {
                _timer?.Dispose();
                _timer = null;
            }
    }

    private void Run()
    {
        while (true)
        {
            var began = clock.Provider.GetUtcNow();
            TellDue();
            // Armed anew each time: a clock that leaps causes one pass, not thousands.
            lock (_gate)
                _timer?.Change(Pass, Timeout.InfiniteTimeSpan);
            // A clock that moved meanwhile would let the timer ring that much too late.
            if (clock.Provider.GetUtcNow() - began < Pass)
                return;
        }
    }

    private void TellDue()
    {
        // A new watch may start a timer while a pass of the old one still runs.
        lock (_passGate)
        {
            var now = clock.Now;
            _due.Clear();
            _watches.TakeDue(now, now - (long)(Patience / clock.RealTime(TimeSpan.FromMilliseconds(1))), _due);
            foreach (var (watched, tick) in _due)
                Publish(watched, tick);
            foreach (var listener in _listeners)
                listener.Reached?.Invoke(DateTimeOffset.FromUnixTimeMilliseconds(now));
        }
    }

    private void Publish(Watched watched, long tick)
    {
        var view = session.At(tick);
        if (!watched.Maker.TicksIn(view.Phase) || IsOver(watched.Subject, tick) || watched.Maker.Make(watched.Subject, tick, view) is not { } happened)
            return;
        foreach (var listener in _listeners)
            listener.Handler(happened);
    }

    private static bool IsOver(Subject subject, long tick) => subject.Instrument.Option is { } option && OptionPricer.ExpiryOf(option) <= tick;

    private sealed record Listener(Action<MarketEvent> Handler, Action<DateTimeOffset>? Reached);

    private sealed class Release(Action release) : IDisposable
    {
        private Action? _release = release;

        public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
    }
}
