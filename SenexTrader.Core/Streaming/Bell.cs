using System.Threading.Channels;

namespace SenexTrader.Core.Streaming;

/// <summary>Wakes one waiting loop; rings while nobody waits are remembered as one.</summary>
public sealed class Bell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Ring() => rings.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancel) => await rings.Reader.ReadAsync(cancel);
}
