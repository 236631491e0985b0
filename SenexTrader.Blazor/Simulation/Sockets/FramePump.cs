using SenexTrader.Blazor.Simulation.Faults;

namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>
/// The one writer of a connection. It asks for a frame only when the last one has left, so a slow client holds back nothing but itself.
/// </summary>
internal sealed class FramePump(TextSocket socket, TimeProvider time, Func<FaultSet> faults, Wake wake, IFrameSource source)
{
    /// <summary>What a timer can tell apart; a shorter wait would spin.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    public async Task RunAsync(CancellationToken ct)
    {
        using var frame = new PooledBuffer();
        using var alarm = time.CreateTimer(_ => wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (true)
        {
            var now = faults();
            frame.Clear();
            var kind = now.StopsAll ? FrameKind.None : source.Next(frame, now);
            if (kind == FrameKind.None)
            {
                if (now.StopsAll || Set(alarm, now)) await wake.WaitAsync(ct);
                continue;
            }
            if (now.Delay > TimeSpan.Zero) await Task.Delay(now.Delay, time, ct);
            if (kind == FrameKind.Close)
            {
                await socket.CloseAsync(source.Closing.Status, source.Closing.Reason, ct);
                return;
            }
            if (kind == FrameKind.Data && now.Junk() is { } junk) await socket.SendAsync(junk, now.FragmentBytes, ct);
            await socket.SendAsync(frame.Written, now.FragmentBytes, ct);
            source.Sent();
        }
    }

    /// <summary>Sets the alarm for the next frame; false when its moment came meanwhile.</summary>
    private bool Set(ITimer alarm, FaultSet now)
    {
        for (var due = source.DueIn(now); due is { } wait;)
        {
            alarm.Change(wait < Shortest ? Shortest : wait, Timeout.InfiniteTimeSpan);
            // A clock that moved while the alarm was being set would let it ring that much too late.
            due = source.DueIn(now);
            if (due <= TimeSpan.Zero) return false;
            if (wait - due < Shortest) break;
        }
        return true;
    }
}
