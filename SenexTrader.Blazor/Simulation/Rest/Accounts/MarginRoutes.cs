using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What positions hold back, per underlying.</summary>
public static class MarginRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/margin/accounts/{account}/requirements", (HttpContext http, string account, Balances balances, Marks marks, MarketClock clock) =>
            http.WithBook(account, book => Reply.Data(http, Report(book, balances.Of(book), marks, clock))));
        routes.MapPost("/margin/accounts/{account}/dry-run", (HttpContext http, string account, MarginDryRun dryRun) =>
            OrderRoutes.Read(http, account, (book, body) => dryRun.Answer(http, book, body)));
        routes.MapGet("/accounts/{account}/margin-requirements/{symbol}/effective", (HttpContext http, string account, string symbol) => http.WithBook(account, _ =>
            Underlyings.Find(QueryText.Symbol(symbol)) is { } found ? Reply.Data(http, Rates(found)) : Reply.NotFound($"margin requirement for {symbol}")));
        routes.MapGet("/margin-requirements-public-configuration", (HttpContext http) => Reply.Data(http, new JsonObject { ["risk-free-rate"] = WireText.Money(OptionPricer.Rate) }));
    }

    private static JsonObject Report(Book book, Balance balance, Marks marks, MarketClock clock)
    {
        var json = new JsonObject { ["account-number"] = book.Account, ["description"] = "Total", ["margin-calculation-type"] = "Reg T", ["option-level"] = "No Restrictions" };
        json.Signed("margin-requirement", -Round(balance.Initial)).Signed("maintenance-requirement", -Round(balance.Maintenance)).Signed("initial-requirement", -Round(balance.Initial))
            .Signed("margin-equity", Round(balance.NetLiquidating)).Signed("option-buying-power", Round(balance.DerivativeBuyingPower))
            .Signed("reg-t-margin-requirement", -Round(balance.Initial)).Signed("reg-t-option-buying-power", Round(balance.DerivativeBuyingPower))
            .Signed("maintenance-excess", Round(balance.MaintenanceExcess));
        json["groups"] = new JsonArray([.. book.Holdings.Where(h => h.Quantity != 0).GroupBy(h => h.Instrument.Underlying).Select(g => Group(g, marks))]);
        json["last-state-timestamp"] = clock.Now;
        return json;
    }

    private static JsonObject Group(IGrouping<Underlying, Holding> held, Marks marks)
    {
        decimal Required(decimal rate) => Round(Margin.Requirement(held.Select(h => (h.Instrument, h.Quantity)), marks.Of, rate));
        return new JsonObject
        {
            ["description"] = held.Key.Symbol,
            ["code"] = held.Key.Symbol,
            ["underlying-symbol"] = held.Key.Symbol,
            ["underlying-type"] = held.Key.InstrumentType,
            ["expected-price-range-up-percent"] = "0.05",
            ["expected-price-range-down-percent"] = "-0.05",
            ["point-of-no-return-percent"] = "0.0",
            ["margin-calculation-type"] = "Reg T",
            ["groups"] = new JsonArray(Together(held, marks).Signed("margin-requirement", -Required(0.5m)).Signed("maintenance-requirement", -Required(0.25m)).Signed("buying-power", Required(0.5m))),
            ["price-increase-percent"] = "0.5",
            ["price-decrease-percent"] = "-0.5",
        }.Signed("margin-requirement", -Required(0.5m)).Signed("maintenance-requirement", -Required(0.25m)).Signed("initial-requirement", -Required(0.5m)).Signed("buying-power", Required(0.5m));
    }

    /// <summary>The positions of one underlying, margined as one group.</summary>
    private static JsonObject Together(IGrouping<Underlying, Holding> held, Marks marks) => new()
    {
        ["description"] = held.All(h => h.Instrument.Option is null) ? "LONG_UNDERLYING" : "UNDERLYING_GROUP",
        ["includes-working-order"] = false,
        ["position-entries"] = new JsonArray([.. held.Select(h => Entry(h.Instrument, h.Quantity, marks))]),
    };

    /// <summary>A position as margin answers name it.</summary>
    public static JsonObject Entry(Instrument instrument, decimal quantity, Marks marks) => new()
    {
        ["instrument-symbol"] = instrument.Symbol,
        ["instrument-type"] = instrument.Type,
        ["quantity"] = WireText.Money(quantity),
        ["close-price"] = WireText.Money(marks.AtLastClose(instrument)),
        ["fixing-price"] = "NaN",
    };

    private static JsonObject Rates(Underlying u) => new()
    {
        ["underlying-symbol"] = u.Symbol,
        ["long-equity-initial"] = "0.5",
        ["short-equity-initial"] = "0.5",
        ["long-equity-maintenance"] = "0.25",
        ["short-equity-maintenance"] = "0.25",
        ["naked-option-standard"] = "0.2",
        ["naked-option-minimum"] = "0.1",
        ["naked-option-floor"] = "2.5",
        ["clearing-identifier"] = "SIM",
        ["is-deleted"] = false,
    };

    private static decimal Round(decimal value) => Math.Round(value, 3);
}
