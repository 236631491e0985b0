using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Architecture;
using SenexTrader.Tests.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

public partial class Structure
{
    private const string Calculations = "SenexTrader.Core.Services.Calculations.";
    private const string Domain = "SenexTrader.Core.Domain.";

    // Who may read an input of a calculation, beside what carries it: reading the wire, and JSON.
    private static readonly string[] Carriers = ["SenexTrader.Core.Streaming.", "SenexTrader.Core.Cache.CacheJson"];

    [Theory]
    [InlineData("Account.Leg", "get_Multiplier()", Calculations, "SenexTrader.Core.Services.Metrics.QuoteMetrics", "SenexTrader.Core.Services.Metrics.OrderViews", "SenexTrader.Core.Services.Strategies.")]
    [InlineData("Account.Leg", "get_AverageOpenPrice()", Calculations, "SenexTrader.Core.Services.Strategies.PositionNames", "SenexTrader.Blazor.Components.Pages.PositionDetail.LegPanel")]
    [InlineData("Account.Fill", "get_Price()", Calculations, "SenexTrader.Blazor.Components.Pages.Dashboard.OrderWords", "SenexTrader.Blazor.Components.Pages.Orders.FillLine")]
    [InlineData("Market.Trade", "get_Price()", Calculations + "MarkRule")]
    [InlineData("Market.Summary", "get_PrevDayClose()", "SenexTrader.Core.Services.Metrics.QuoteMetrics")]
    [InlineData("Market.Greeks", "get_Volatility()", Calculations + "GreeksService")]
    [InlineData("Market.Greeks", "get_Gamma()", Calculations + "GreeksService")]
    public void No_calculation_ever_stands_in_two_places(string type, string getter, params string[] places)
    {
        Assert.Empty(Layers.Users(Code.Program, Domain + type, getter, [.. Carriers, .. places]));
        // The check sees the calls it looks for: each place is one that uses it.
        Assert.All(places, place => Assert.Contains(
            Layers.Users(Code.Program, Domain + type, getter, Carriers), user => user.StartsWith(place, StringComparison.Ordinal)));
    }

    [Fact]
    public void Money_is_never_a_floating_point_number()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var floating = from type in typeof(Leg).Assembly.GetTypes()
                       from property in type.GetProperties(all)
                       let kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
                       where (kind == typeof(double) || kind == typeof(float)) && MoneyWord().IsMatch(property.Name)
                       select $"{type.Name}.{property.Name}";
        // The model's own price beside its Greeks is no money: nothing is worked out from it.
        Assert.Equal(["Greeks.Price", "GreeksEvent.Price"], floating.Order(StringComparer.Ordinal));

        // Nothing becomes money out of a floating point number, but in the broker's made-up market; the control shows that
        // such calls are seen.
        Assert.Empty(Layers.Users(Code.Program, "System.Decimal", "op_Explicit(System.Double)", "SenexTrader.Blazor.Simulation."));
        Assert.Contains(
            Layers.Users(Code.Program, "System.Decimal", "op_Explicit(System.Decimal)"),
            user => user.StartsWith(Calculations + "GreeksService", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_is_never_rounded_on_its_way_to_a_total_or_a_saved_row()
    {
        using var bench = new SavingBench();
        // Ten times a tenth is one; as floating point it is not.
        var legs = Enumerable.Range(1, 10).Select(i => Given.Stock($"S{i}", 1, 0.1m)).ToArray();
        bench.Cache.Holding(legs);
        foreach (var leg in legs) bench.Cache.Quote(leg.Symbol, 0.2m, 0.2m);
        var live = await bench.Metrics.ReadAsync(Given.Account, TestContext.Current.CancellationToken);
        Assert.Equal(1.0m, live.Portfolio["pnl_open"].Money);
        Assert.All(
            MetricCatalog.All.Where(m => m.Style is NumberStyle.Money or NumberStyle.Price),
            m => Assert.All(AllSets(live), set => Assert.Null(set[m.Name].Number)));

        bench.Cache.Quote("S1", 0.1234567890123456789m, 0.1234567890123456789m);
        await bench.Saver.SaveAsync(TestContext.Current.CancellationToken);
        var saved = await bench.Views.LatestAsync(Given.Account, TestContext.Current.CancellationToken);
        Assert.Equal(0.0234567890123456789m, saved!.Positions.Single(p => p.Underlying == "S1").Figures.Single(f => f.Metric == "pnl_open").Money);
        await using var db = bench.CreateDbContext();
        var kinds = await db.Database.SqlQuery<string>($"SELECT DISTINCT typeof(Money) AS Value FROM Figures WHERE Money IS NOT NULL")
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("real", kinds);
    }

    private static IEnumerable<FigureSet> AllSets(AccountMetrics metrics) =>
        [metrics.Portfolio, .. metrics.Positions.SelectMany(p => p.Legs.Select(l => l.Figures).Append(p.Figures))];

    [GeneratedRegex("^(Bid|Ask|Mark|Last|Open|High|Low|Close)$|Price|Pnl|Profit|Power|Requirement|Realized|Amount|Cost|Balance|DayClose|NetLiq|Cash|Money|Strike|Multiplier|Quantity|Remaining")]
    private static partial Regex MoneyWord();
}
