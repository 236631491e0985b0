using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

internal sealed class FakeAccounts : IAccountWire, ISessionControl
{
    private readonly List<Action<AccountNotice>> _listeners = [];
    private readonly Lock _gate = new();
    private readonly Stack<MarketPhase> _held = new();

    public int Listeners { get { lock (_gate) return _listeners.Count; } }

    public MarketPhase Phase => _held.TryPeek(out var phase) ? phase : MarketPhase.Open;

    public IDisposable Force(MarketPhase phase)
    {
        _held.Push(phase);
        return new Stop(() => _held.Pop());
    }

    public IDisposable Listen(Action<AccountNotice> handler)
    {
        lock (_gate) _listeners.Add(handler);
        return new Stop(() => { lock (_gate) _listeners.Remove(handler); });
    }

    public void Say(AccountNotice notice)
    {
        Action<AccountNotice>[] all;
        lock (_gate) all = [.. _listeners];
        foreach (var listener in all) listener(notice);
    }

    private sealed class Stop(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
