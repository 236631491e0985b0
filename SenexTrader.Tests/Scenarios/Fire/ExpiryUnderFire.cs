using System.Globalization;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Tests.Simulation.Rest;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>The close of an expiration day: options become shares or nothing, and the page follows.</summary>
[Collection(FireReport.Alone)]
public class ExpiryUnderFire
{
    [Fact]
    public async Task Options_that_end_today_leave_the_page_and_its_totals_at_the_close()
    {
        // A Friday, three minutes before the close in New York.
        await using var fire = await UnderFire.StartAsync(new DateTimeOffset(2026, 8, 7, 19, 57, 0, TimeSpan.Zero), "ny");
        fire.Oracle.Current = "live";
        await using var desk = await RestClient.AtAsync(fire.App.Broker, fire.App.Time);
        var (inside, outside) = await EndingTodayAsync(desk);
        var shares = Shares(fire);

        // What it was worth when it was bought is to be known.
        fire.Follow(Streamer(inside), Streamer(outside));

        fire.Oracle.Whole = false;
        await BuyAsync(desk, inside);
        await BuyAsync(desk, outside);
        await fire.UntilAsync(() => Shown(fire, inside) && Shown(fire, outside), TimeSpan.FromSeconds(10), "the page shows what was bought");
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(20));
        await fire.PassAsync(10);

        fire.Oracle.Whole = false;
        await fire.UntilAsync(() => !Shown(fire, inside) && !Shown(fire, outside), TimeSpan.FromMinutes(4), "what has ended is gone");
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(45));
        Assert.True(fire.Now < new DateTimeOffset(2026, 8, 7, 20, 1, 0, TimeSpan.Zero), $"{fire.Now:T}");
        Assert.Equal(shares + 100, Shares(fire));
        await fire.PassAsync(35);
        fire.Judge();
    }

    private static async Task<(string Inside, string Outside)> EndingTodayAsync(RestClient desk)
    {
        var spot = decimal.Parse((string)(await desk.Items("/market-data/by-type?equity=AAPL"))[0]["mark"]!, CultureInfo.InvariantCulture);
        var today = (await desk.Items("/option-chains/AAPL/nested"))[0]["expirations"]!.AsArray().Single(e => (string)e!["expiration-date"]! == "2026-08-07")!;
        var calls = today["strikes"]!.AsArray().Select(s => (string)s!["call"]!).ToList();
        return (calls.Last(c => Strike(c) < spot * 0.95m), calls.First(c => Strike(c) > spot * 1.08m));
    }

    private static string Streamer(string symbol) => StreamerSymbols.Of(InstrumentKind.EquityOption, symbol)!;

    private static decimal Strike(string symbol) => decimal.Parse(symbol[13..], CultureInfo.InvariantCulture) / 1000;

    private static async Task BuyAsync(RestClient desk, string symbol)
    {
        var (status, body) = await desk.Send(HttpMethod.Post, $"/accounts/{desk.Account}/orders", Orders.Market(symbol, 1));
        Assert.True(status == 201, body.ToJsonString());
    }

    private static bool Shown(UnderFire fire, string symbol) => fire.Tab.Cells().Exists(c => c.Metric == "mark" && c.Key == symbol);

    private static decimal Shares(UnderFire fire) => fire.Tab.Cell("delta", "AAPL") is { Number: { } delta } ? delta : 0;
}
