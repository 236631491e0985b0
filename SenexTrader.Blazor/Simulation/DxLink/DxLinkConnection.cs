using System.Net.WebSockets;
using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.DxLink.Messages;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>One client of the feed, from upgrade to close.</summary>
internal sealed class DxLinkConnection : IDisposable
{
    private readonly TextSocket _socket;
    private readonly Wake _wake = new();
    private readonly SilenceWatch _silence;
    private ITimer? _lingering;

    public DxLinkConnection(DxLinkParts parts, TextSocket socket)
    {
        (Parts, _socket) = (parts, socket);
        Outbox = new(Session, parts.Truth, parts.Time, _wake, socket.Cut);
        Book = new(this);
        _silence = new(parts.Time, TimeSpan.FromSeconds(Session.OrdinaryTimeout), OnSilent);
    }

    public DxLinkParts Parts { get; }
    public Session Session { get; } = new();
    public FeedOutbox Outbox { get; }
    public SubscriptionBook Book { get; }

    /// <summary>How long this server lets the client be silent.</summary>
    public TimeSpan KeepaliveTimeout
    {
        get => _silence.Allowed;
        set => _silence.Allowed = value;
    }

    public void Error(int channel, string error, string message) => Outbox.Answer(Control.Error(channel, error, message));

    public void WakePump() => _wake.Set();

    /// <param name="gone">The client has gone.</param>
    /// <param name="stopping">The host is about to.</param>
    public async Task RunAsync(CancellationToken gone, CancellationToken stopping)
    {
        using var faults = Parts.Faults.Watch(OnFault);
        using var periods = Parts.Hub.Join(Outbox.Reach);
        using var stop = stopping.Register(() => Close(WebSocketCloseStatus.EndpointUnavailable, "The server is going away."));
        var pump = new FramePump(_socket, Parts.Time, () => Parts.Faults.On(FaultTarget.DxLink), _wake, Outbox);
        try { await Duplex.RunAsync(_socket, Parts.Time, ReadAsync, pump.RunAsync, () => Outbox.IsClosing, gone); }
        finally { Book.CloseAll(); }
    }

    /// <summary>Says goodbye after what is in line; a client that does not take it is cut off.</summary>
    public void Close(WebSocketCloseStatus status, string reason)
    {
        Outbox.Close(status, reason);
        _lingering ??= Parts.Time.CreateTimer(_ => _socket.Cut(), null, Duplex.Linger, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The login does not count any more: says so, and the channels are gone.</summary>
    public void Revoke()
    {
        if (Session.Token is null) return;
        (Session.Token, Session.Customer) = (null, null);
        Book.CloseAll();
        Outbox.Answer(Control.AuthState(null));
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
            if (Parts.Faults.On(FaultTarget.DxLink).CutsLinks) return;
            if (incoming.Kind == IncomingKind.Text && !Outbox.IsClosing) MessageRouter.Route(this, incoming.Text);
            if (incoming.Kind == IncomingKind.Closed)
            {
                Close(WebSocketCloseStatus.NormalClosure, "");
                return;
            }
            if (incoming.Kind != IncomingKind.TooBig) continue;
            Close(WebSocketCloseStatus.MessageTooBig, $"A message may have {TextSocket.Limit} bytes at most.");
            await _socket.DrainAsync(ct);
            return;
        }
    }

    private void OnSilent(TimeSpan silence)
    {
        Error(0, "TIMEOUT", $"The timeout has been reached. The message was last received {silence.TotalSeconds:0} seconds ago.");
        Close(WebSocketCloseStatus.NormalClosure, "Timeout");
    }

    private void OnFault(FaultChange change)
    {
        if (!change.Touches(FaultTarget.DxLink)) return;
        if (change.Begun.Any(f => f.CutsLinks)) _socket.Cut();
        if (Session.Token is { } token && change.Begun.Any(f => f.RefusesToken(token))) Revoke();
        if (change.Begun.Concat(change.Ended).Any(f => f.ChangesEvents)) Book.LoadAgain();
        _wake.Set();
    }
}
