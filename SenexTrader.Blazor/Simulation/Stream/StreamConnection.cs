using System.Net.WebSockets;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>One client of the account stream, from upgrade to close.</summary>
internal sealed class StreamConnection : IDisposable
{
    /// <summary>How long a client may be silent.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly StreamParts _parts;
    private readonly TextSocket _socket;
    private readonly StreamDesk _desk;
    private readonly StreamOutbox _outbox;
    private readonly Wake _wake = new();
    private readonly SilenceWatch _silence;
    private readonly Lock _gate = new();
    private ITimer? _lingering;

    public StreamConnection(StreamParts parts, TextSocket socket)
    {
        (_parts, _socket) = (parts, socket);
        _desk = new(parts, new StreamState());
        _outbox = new(_wake, socket.Cut);
        _silence = new(parts.Time, Silence, _ => Close(WebSocketCloseStatus.NormalClosure, "No heartbeat."));
    }

    /// <param name="gone">The client has gone.</param>
    /// <param name="stopping">The host is about to.</param>
    public async Task RunAsync(CancellationToken gone, CancellationToken stopping)
    {
        using var faults = _parts.Faults.Watch(OnFault);
        using var notices = _parts.Wire.Listen(OnNotice);
        using var stop = stopping.Register(() => Close(WebSocketCloseStatus.EndpointUnavailable, "The server is going away."));
        var pump = new FramePump(_socket, _parts.Time, () => _parts.Faults.On(FaultTarget.Account), _wake, _outbox);
        await Duplex.RunAsync(_socket, _parts.Time, ReadAsync, pump.RunAsync, () => _outbox.IsClosing, gone);
    }

    public void Dispose()
    {
        _silence.Dispose();
        _lingering?.Dispose();
        _socket.Dispose();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        while (true)
        {
            var incoming = await _socket.ReadAsync(ct);
            _silence.Heard();
            // A link that came up while links are being cut lives until its first word.
            if (_parts.Faults.On(FaultTarget.Account).CutsLinks) return;
            if (incoming.Kind == IncomingKind.Closed)
            {
                Close(WebSocketCloseStatus.NormalClosure, "");
                return;
            }
            if (incoming.Kind == IncomingKind.Text)
            {
                if (!_outbox.IsClosing) Answer(incoming.Text);
                continue;
            }
            Close(WebSocketCloseStatus.MessageTooBig, $"A message may have {TextSocket.Limit} bytes at most.");
            await _socket.DrainAsync(ct);
            return;
        }
    }

    private void Answer(ReadOnlyMemory<byte> text)
    {
        bool lost;
        // The answer to connect leaves before the first notification it brings.
        lock (_gate) _outbox.Answer(_desk.Answer(text, out lost));
        if (lost) Close(WebSocketCloseStatus.PolicyViolation, "The token is not valid any more.");
    }

    private void OnNotice(AccountNotice notice)
    {
        lock (_gate)
            if (_desk.Wants(notice)) _outbox.Notify(notice);
    }

    private void OnFault(FaultChange change)
    {
        if (!change.Touches(FaultTarget.Account)) return;
        if (change.Begun.Any(f => f.CutsLinks)) _socket.Cut();
        _wake.Set();
    }

    private void Close(WebSocketCloseStatus status, string reason)
    {
        _outbox.Close(status, reason);
        _lingering ??= _parts.Time.CreateTimer(_ => _socket.Cut(), null, Duplex.Linger, Timeout.InfiniteTimeSpan);
    }
}
