using System.Collections.Concurrent;

namespace SenexTrader.Core.Cache;

/// <summary>Callbacks that come and go while others are being called.</summary>
internal sealed class Listeners<T>
{
    private readonly ConcurrentDictionary<Registration, byte> all = new();

    public IDisposable Add(Action<T> handler)
    {
        var registration = new Registration(handler, this);
        all[registration] = 0;
        return registration;
    }

    public void Tell(T message)
    {
        foreach (var registration in all.Keys) registration.Handler(message);
    }

    public void Clear() => all.Clear();

    private sealed class Registration(Action<T> handler, Listeners<T> owner) : IDisposable
    {
        public Action<T> Handler { get; } = handler;

        public void Dispose() => owner.all.TryRemove(this, out _);
    }
}
