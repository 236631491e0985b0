namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>Says so, once, when nothing was heard for a whole time-out; never earlier.</summary>
internal sealed class SilenceWatch : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Action<TimeSpan> _onSilent;
    private readonly ITimer _timer;
    private long _heard;
    private long _timeoutTicks;

    /// <param name="onSilent">Told how long nothing was heard; runs on a timer thread.</param>
    public SilenceWatch(TimeProvider time, TimeSpan timeout, Action<TimeSpan> onSilent)
    {
        (_time, _onSilent, _timeoutTicks) = (time, onSilent, timeout.Ticks);
        _heard = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Look(), null, timeout, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Allowed
    {
        get => new(Interlocked.Read(ref _timeoutTicks));
        set
        {
            Interlocked.Exchange(ref _timeoutTicks, value.Ticks);
            Look();
        }
    }

    public void Heard() => Interlocked.Exchange(ref _heard, _time.GetTimestamp());

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var silent = _time.GetElapsedTime(Interlocked.Read(ref _heard));
        if (silent >= Allowed) _onSilent(silent);
        else _timer.Change(Allowed - silent, Timeout.InfiniteTimeSpan);
    }
}
