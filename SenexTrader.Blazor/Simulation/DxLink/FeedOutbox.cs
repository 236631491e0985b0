using System.Net.WebSockets;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>
/// What a feed connection has to send: answers in order, then data. Data are picked when they leave, so memory is bounded by the
/// subscriptions, and an answer given under the gate never follows data that came after it.
/// </summary>
internal sealed class FeedOutbox(Session session, TruthLedger truth, TimeProvider time, Wake wake, Action cut) : IFrameSource
{
    private const int MostAnswers = 4096;
    private readonly Queue<byte[]> _answers = new();
    private readonly List<Row> _rows = [];
    private long _left = time.GetTimestamp();
    private bool _closing;
    private int _turn;

    public Lock Gate { get; } = new();
    public SortedList<int, FeedChannel> Channels { get; } = [];
    public (WebSocketCloseStatus Status, string Reason) Closing { get; private set; }

    public bool IsClosing
    {
        get { lock (Gate) return _closing; }
    }

    /// <summary>Puts an answer in line. A client that asks without ever reading loses its link.</summary>
    public void Answer(byte[] frame)
    {
        lock (Gate)
        {
            if (_answers.Count < MostAnswers) _answers.Enqueue(frame);
            else cut();
        }
        wake.Set();
    }

    /// <summary>Closes the link once the answers have left.</summary>
    public void Close(WebSocketCloseStatus status, string reason)
    {
        lock (Gate) (Closing, _closing) = ((status, reason), true);
        wake.Set();
    }

    /// <summary>The market has told everything up to this moment.</summary>
    public void Reach(DateTimeOffset moment)
    {
        lock (Gate)
            foreach (var channel in Channels.Values) channel.Reach(moment);
    }

    public FrameKind Next(PooledBuffer frame, FaultSet faults)
    {
        while (true)
        {
            FeedChannel? channel = null;
            FeedConfig config;
            string? type;
            lock (Gate)
            {
                _rows.Clear();
                if (_answers.TryDequeue(out var answer))
                {
                    answer.CopyTo(frame.GetSpan(answer.Length));
                    frame.Advance(answer.Length);
                    return FrameKind.Control;
                }
                if (_closing) return FrameKind.Close;
                type = faults.StopsData ? null : Pick(out channel);
                config = channel?.Config ?? FeedConfig.Ordinary;
            }
            if (type is null) return Keepalive(frame);
            Pass(faults);
            if (_rows.Count == 0) continue;
            var format = faults.SwitchesFormat ? config.Format.Other() : config.Format;
            FeedFrame.Write(frame, channel!.Id, type, format, config.Columns(type), _rows);
            return FrameKind.Data;
        }
    }

    public TimeSpan? DueIn(FaultSet faults)
    {
        var due = session.IsSetUp ? session.KeepaliveEvery - time.GetElapsedTime(_left) : (TimeSpan?)null;
        if (faults.StopsData) return due;
        lock (Gate)
            if (Channels.Values.Any(c => c.HasRows)) due = TimeSpan.Zero;
        return due;
    }

    public void Sent()
    {
        _left = time.GetTimestamp();
        foreach (var row in _rows) truth.Sent(row.Event);
    }

    private string? Pick(out FeedChannel? channel)
    {
        // Each channel in turn, so that a busy one does not starve the others.
        for (var i = 0; i < Channels.Count; i++)
        {
            channel = Channels.Values[_turn++ % Channels.Count];
            if (channel.Give(_rows) is { } type) return type;
        }
        channel = null;
        return null;
    }

    private void Pass(FaultSet faults)
    {
        var kept = 0;
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i].Computed();
            if (faults.Pass(row.Event) is { } passed) _rows[kept++] = row with { Known = passed };
        }
        _rows.RemoveRange(kept, _rows.Count - kept);
    }

    private FrameKind Keepalive(PooledBuffer frame)
    {
        if (!session.IsSetUp || time.GetElapsedTime(_left) < session.KeepaliveEvery) return FrameKind.None;
        var keepalive = Control.Keepalive();
        keepalive.CopyTo(frame.GetSpan(keepalive.Length));
        frame.Advance(keepalive.Length);
        return FrameKind.Control;
    }
}
