using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>Counts, beside the server, the rows it owes: one per symbol and period that is over, and one per event of a stream.</summary>
internal sealed class ExpectedRows : IDisposable
{
    private readonly TimeSpan _period;
    private readonly IDisposable _listening;
    private readonly Lock _gate = new();
    private readonly HashSet<(string, string, long)> _rows = [];
    private readonly SemaphoreSlim _passes = new(0);
    private DateTimeOffset _reached;

    public ExpectedRows(ITape tape, TimeSpan period) => (_period, _listening) = (period, tape.Listen(Note, Reach));

    /// <summary>Waits until the market has told everything up to this moment, then says how many rows that makes since the start.</summary>
    public async Task<int> UpToAsync(DateTimeOffset moment)
    {
        while (true)
        {
            lock (_gate)
                if (_reached >= moment) return _rows.Count(r => r.Item3 <= _reached.Ticks);
            Assert.True(await _passes.WaitAsync(TimeSpan.FromSeconds(20)), "the market stands still");
        }
    }

    public void Dispose() => _listening.Dispose();

    private void Note(MarketEvent market)
    {
        var periods = (market.At.Ticks + _period.Ticks - 1) / _period.Ticks;
        var ends = periods * _period.Ticks;
        lock (_gate)
            _rows.Add((market.Type, market.Symbol + (market.Type == "TimeAndSale" ? $"{market.At.Ticks}" : ""), ends));
    }

    private void Reach(DateTimeOffset moment)
    {
        lock (_gate) _reached = moment;
        _passes.Release();
    }
}
