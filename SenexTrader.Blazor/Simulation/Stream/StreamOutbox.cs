using System.Net.WebSockets;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>What an account stream link has to send: answers first, notifications in order. Nothing here may be conflated, so a client too slow for it loses its link.</summary>
internal sealed class StreamOutbox(Wake wake, Action cut) : IFrameSource
{
    private const int Most = 4096;
    private readonly Lock _gate = new();
    private readonly Queue<byte[]> _answers = new();
    private readonly Queue<AccountNotice> _notices = new();
    private long _sequence;
    private bool _closing;

    public (WebSocketCloseStatus Status, string Reason) Closing { get; private set; }

    public bool IsClosing
    {
        get { lock (_gate) return _closing; }
    }

    public void Answer(byte[] frame)
    {
        lock (_gate) Put(_answers, frame);
        wake.Set();
    }

    public void Notify(AccountNotice notice)
    {
        lock (_gate) Put(_notices, notice);
        wake.Set();
    }

    public void Close(WebSocketCloseStatus status, string reason)
    {
        lock (_gate) (Closing, _closing) = ((status, reason), true);
        wake.Set();
    }

    public FrameKind Next(PooledBuffer frame, FaultSet faults)
    {
        AccountNotice? notice;
        lock (_gate)
        {
            if (_answers.TryDequeue(out var answer)) return Write(frame, answer, FrameKind.Control);
            if (_closing) return FrameKind.Close;
            if (faults.StopsData || !_notices.TryDequeue(out notice)) return FrameKind.None;
        }
        return Write(frame, Answers.Notice(notice, ++_sequence), FrameKind.Data);
    }

    public TimeSpan? DueIn(FaultSet faults) => null;

    public void Sent() { }

    private static FrameKind Write(PooledBuffer frame, byte[] text, FrameKind kind)
    {
        text.CopyTo(frame.GetSpan(text.Length));
        frame.Advance(text.Length);
        return kind;
    }

    private void Put<T>(Queue<T> queue, T item)
    {
        if (queue.Count < Most) queue.Enqueue(item);
        else cut();
    }
}
