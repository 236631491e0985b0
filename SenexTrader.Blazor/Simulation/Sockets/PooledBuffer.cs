using System.Buffers;

namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>A growing buffer on rented memory, reused frame after frame; given back when disposed.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Kept = 256 * 1024;
    private byte[] _rented = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _rented.AsMemory(0, Length);

    /// <summary>Forgets what was written; memory above what an ordinary frame needs goes back to the pool.</summary>
    public void Clear()
    {
        Length = 0;
        if (_rented.Length <= Kept) return;
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = ArrayPool<byte>.Shared.Rent(4096);
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _rented.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _rented.AsSpan(Length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
        Length = 0;
    }

    private void Reserve(int sizeHint)
    {
        var wanted = Length + Math.Max(sizeHint, 256);
        if (wanted <= _rented.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, _rented.Length * 2));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
    }
}
