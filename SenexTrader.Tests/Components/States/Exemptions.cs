using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.News;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Blazor.Components.Pages.Charts;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Blazor.Components.Pages.Watchlist;

namespace SenexTrader.Tests.Components.States;

/// <summary>Where a component has no place, and what stands there instead.</summary>
internal static class Exemptions
{
    private static readonly Scene[] BeforeTheBeat = [Scene.Loading, Scene.Saved];

    public static IReadOnlyCollection<Exempt> All { get; } =
    [
        .. Exempt.All(
            "a beat has to tell what there is; until then a skeleton, a sentence or saved rows stand there", BeforeTheBeat,
            typeof(LiveTable), typeof(UnderlyingLine), typeof(PositionLine), typeof(LegLine), typeof(TotalLine), typeof(Figures), typeof(PortfolioStrip), typeof(DetailPanel),
            typeof(ExposureLine), typeof(WorkingTable), typeof(WorkingLine),
            typeof(PositionHead), typeof(PayoffPanel), typeof(FactList), typeof(LegPanel), typeof(LegDetail), typeof(Disclosed), typeof(TransactionPanel),
            typeof(BalancesTable), typeof(PartPicker), typeof(GainValue)),
        .. Exempt.All("rows of an earlier run go when the first beat comes", [Scene.Loading, Scene.Live, Scene.Closed, Scene.Partial, Scene.Unavailable, Scene.Silent],
            typeof(SavedTable), typeof(SavedFigures), typeof(SavedValue)),
        .. Exempt.All("before the beat it says so in a sentence, and what it shows is not saved", [Scene.Saved], typeof(ExposurePanel), typeof(OrdersPage)),
        new(typeof(AttentionPanel), "before the beat and without one it says so in a sentence", Scene.Saved, Scene.Silent),
        .. Exempt.All("a past that is not known now is a sentence that says why", [Scene.Unavailable, Scene.Silent], typeof(GainValue), typeof(PartPicker), typeof(TransactionPanel)),
        new(typeof(GainsPanel), "a past that is not known now is a sentence that says why", Scene.Saved, Scene.Unavailable, Scene.Silent),
        new(typeof(WorthPanel), "a past that is not known now is a sentence that says why, and a broker's answer is never partial", Scene.Saved, Scene.Partial, Scene.Unavailable, Scene.Silent),
        new(typeof(TransactionPanel), "a broker's answer is never partial", Scene.Partial),
        new(typeof(SavedStrip), "the live one comes with the first beat", Scene.Live, Scene.Closed, Scene.Partial, Scene.Unavailable, Scene.Silent),
        new(typeof(TableFrame), "until there are rows a skeleton stands there", Scene.Loading),
        .. Exempt.All("a quote is never saved, and it is whole or missing", [Scene.Saved, Scene.Partial],
            typeof(WatchlistPage), typeof(WatchTable), typeof(WatchLine), typeof(ChartsPage), typeof(CandleChart)),
        .. Exempt.All("what the program counts of itself is live as long as it counts", [Scene.Saved, Scene.Closed, Scene.Partial, Scene.Unavailable],
            typeof(StatusPage), typeof(Card), typeof(Fact), typeof(BeatCard), typeof(FeedCard), typeof(CacheCard)),
        new(typeof(LiveValue), "a saved number cannot stand in it", Scene.Saved),
        new(typeof(QuoteValue), "a saved number cannot stand in it", Scene.Saved),
        new(typeof(LiveQuotes), "a saved number cannot stand in it", Scene.Saved),
        .. Exempt.All("it draws nothing: it speaks, asks or dresses the page", [], typeof(Toasts), typeof(Look), typeof(MarketWatching)),
        new(typeof(SavedBeside), "it needs an account that is missing beside one that is not: its own tests have that"),
        new(typeof(App), "the document itself, which the browser tests load"),
        new(typeof(Routes), "the choice of the page, which the browser tests make"),
    ];
}
