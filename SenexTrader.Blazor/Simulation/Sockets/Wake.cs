using System.Threading.Channels;

namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>Wakes one waiting loop; any number of calls before it looks count as one.</summary>
internal sealed class Wake
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Set() => _bell.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken ct) => _bell.Reader.ReadAsync(ct);
}
