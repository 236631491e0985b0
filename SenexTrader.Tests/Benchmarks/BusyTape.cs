using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>A market of many symbols that ticks at a set rate; each quote's bid is the moment it was made, in ms of the clock's own count.</summary>
internal sealed class BusyTape(int symbols, int eventsPerSecond, TimeProvider time) : ITape, IDisposable
{
    private static readonly TimeSpan Pass = TimeSpan.FromMilliseconds(10);
    private readonly BusyQuote[] _latest = [.. Enumerable.Range(0, symbols).Select(n => new BusyQuote(Name(n), 0))];
    private readonly Dictionary<string, int> _numbers = Enumerable.Range(0, symbols).ToDictionary(Name);
    private readonly long _start = time.GetTimestamp();
    private volatile Action<MarketEvent>[] _listeners = [];
    private volatile Action<DateTimeOffset>[] _reached = [];
    private ITimer? _timer;
    private int _next;
    private int _busy;

    public long Made { get; private set; }

    public double Now => time.GetElapsedTime(_start).TotalMilliseconds;

    public static string Name(int number) => $".LOAD261218C{number}";

    public void Begin()
    {
        var began = Now;
        Made = 0;
        _timer = time.CreateTimer(_ => Tick(began), null, Pass, Pass);
    }

    public MarketEvent? Latest(string eventType, string streamerSymbol) =>
        eventType == "Quote" && _numbers.TryGetValue(streamerSymbol, out var number) ? _latest[number] : null;

    public IReadOnlyList<MarketEvent> History(string eventType, string streamerSymbol, long fromTime) => [];

    public IDisposable Watch(string eventType, string streamerSymbol) => this;

    public IDisposable Listen(Action<MarketEvent> handler, Action<DateTimeOffset>? reached = null)
    {
        _listeners = [.. _listeners, handler];
        if (reached is not null) _reached = [.. _reached, reached];
        return this;
    }

    public void Dispose() => GC.KeepAlive(this);

    public void End() => _timer?.Dispose();

    private void Tick(double began)
    {
        if (Interlocked.Exchange(ref _busy, 1) == 1) return;
        var due = (long)((Now - began) * eventsPerSecond / 1000);
        for (; Made < due; Made++)
        {
            var number = _next++ % symbols;
            var quote = _latest[number] = new(Name(number), Now);
            foreach (var listener in _listeners) listener(quote);
        }
        foreach (var reached in _reached) reached(DateTimeOffset.UnixEpoch.AddMilliseconds(Now));
        Volatile.Write(ref _busy, 0);
    }

    private sealed record BusyQuote(string Symbol, double Made) : MarketEvent(Symbol, DateTimeOffset.UnixEpoch.AddMilliseconds(Made))
    {
        private static readonly string[] Fields = ["bidPrice", "askPrice", "bidSize", "askSize"];

        public override string Type => "Quote";
        public override IReadOnlyList<string> FieldNames => Fields;

        public override bool TryGet(string field, out FieldValue value)
        {
            value = FieldValue.Of(field == "bidPrice" ? Made : 12.5);
            return Fields.Contains(field);
        }
    }
}
