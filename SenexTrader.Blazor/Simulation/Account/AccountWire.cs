using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Hands notices to whoever listens, one after the other.</summary>
public sealed class AccountWire : IAccountWire
{
    private readonly Lock _gate = new();
    private Action<AccountNotice>[] _listeners = [];

    public IDisposable Listen(Action<AccountNotice> handler)
    {
        lock (_gate)
            _listeners = [.. _listeners, handler];
        return new Listener(this, handler);
    }

    public void Send(string account, string type, JsonObject data, DateTimeOffset at)
    {
        lock (_gate)
            foreach (var listener in _listeners)
                listener(new(account, type, data, at));
    }

    private sealed class Listener(AccountWire wire, Action<AccountNotice> handler) : IDisposable
    {
        public void Dispose()
        {
            lock (wire._gate)
                wire._listeners = [.. wire._listeners.Where(l => l != handler)];
        }
    }
}
