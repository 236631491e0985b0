using System.Buffers;

namespace SenexTrader.Core.Streaming.Wire;

/// <summary>A growing buffer over the shared pool, used again for every message of a connection.</summary>
public sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Smallest = 4096;
    private byte[] array = ArrayPool<byte>.Shared.Rent(Smallest);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => array.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, array.Length - Length);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return array.AsSpan(Length);
    }

    public void Dispose()
    {
        var old = array;
        (array, Length) = ([], 0);
        if (old.Length > 0) ArrayPool<byte>.Shared.Return(old, clearArray: true);
    }

    private void Grow(int sizeHint)
    {
        var room = Math.Max(sizeHint, 1);
        if (array.Length - Length >= room) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(array.Length * 2, Length + Math.Max(room, Smallest)));
        Written.CopyTo(larger);
        // Messages can hold tokens: nothing of them goes back to the pool.
        ArrayPool<byte>.Shared.Return(array, clearArray: true);
        array = larger;
    }
}
