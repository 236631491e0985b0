using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Tests.Streaming;

public class CandleBookTests
{
    private readonly CandleBook book = new();

    [Fact]
    public void A_snapshot_runs_from_newest_to_oldest_and_counts_only_when_it_is_whole()
    {
        Row(3, 30, CandleFlags.SnapshotBegin);
        Row(2, 20);
        Assert.Null(book.TakeChanged());
        Row(1, 10, CandleFlags.SnapshotEnd);
        Assert.Equal([10m, 20m, 30m], Closes());
        Assert.Null(book.TakeChanged());
    }

    [Fact]
    public void The_closing_marker_without_prices_is_no_candle()
    {
        Row(2, 20, CandleFlags.SnapshotBegin);
        Row(1, null, CandleFlags.SnapshotEnd | CandleFlags.Remove);
        Assert.Equal([20m], Closes());
    }

    [Fact]
    public void A_range_without_trades_is_whole_and_empty()
    {
        Row(1, null, CandleFlags.SnapshotBegin | CandleFlags.SnapshotEnd | CandleFlags.Remove);
        Assert.Empty(Closes());
    }

    [Fact]
    public void A_snapshot_cut_off_by_the_server_counts_too()
    {
        Row(2, 20, CandleFlags.SnapshotBegin);
        Row(1, 10, CandleFlags.SnapshotSnip);
        Assert.Equal([10m, 20m], Closes());
    }

    [Fact]
    public void Afterwards_the_newest_candle_grows_and_the_next_one_follows()
    {
        Begin();
        Row(2, 21);
        Assert.Equal([10m, 21m], Closes());
        Row(3, 30);
        Assert.Equal([10m, 21m, 30m], Closes());
    }

    [Fact]
    public void A_removal_takes_its_candle_away_and_a_correction_replaces_an_old_one()
    {
        Begin();
        Row(2, 20, CandleFlags.Remove);
        Row(1, 11);
        Assert.Equal([11m], Closes());
    }

    [Fact]
    public void While_a_change_is_under_way_nothing_is_shown()
    {
        Begin();
        Row(2, 25, CandleFlags.TxPending);
        Assert.Null(book.TakeChanged());
        Row(3, 30);
        Assert.Equal([10m, 25m, 30m], Closes());
    }

    [Fact]
    public void A_fresh_snapshot_replaces_what_stood_in_one_step()
    {
        Begin();
        Row(9, 90, CandleFlags.SnapshotBegin);
        Assert.Null(book.TakeChanged());
        Row(8, 80, CandleFlags.SnapshotEnd);
        Assert.Equal([80m, 90m], Closes());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Bars_without_a_price_are_none(int? price)
    {
        Begin();
        Row(3, price);
        Assert.Equal([10m, 20m], Closes());
    }

    [Fact]
    public void More_than_any_chart_asks_for_is_not_kept()
    {
        Begin();
        for (var i = 3; i < CandleBook.Most + 10; i++) Row(i, i);
        Assert.Equal(CandleBook.Most, Closes().Count);
    }

    private void Begin()
    {
        Row(2, 20, CandleFlags.SnapshotBegin);
        Row(1, 10, CandleFlags.SnapshotEnd);
        book.TakeChanged();
    }

    private void Row(int minute, decimal? price, CandleFlags flags = CandleFlags.None) =>
        book.Take(new CandleEvent("SPY{=m}", flags, minute * 60_000L, price, price, price, price, 100));

    private List<decimal> Closes() => [.. book.TakeChanged()!.Candles.Select(c => c.Close)];
}
