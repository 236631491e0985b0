using System.Globalization;

namespace SenexTrader.Tests.Support;

/// <summary>The broker's REST answers and account notices, in plain texts.</summary>
public static class WireAccount
{
    public const string Account = "5WT00001";

    /// <summary>One customer with one account that holds one short option, nothing else.</summary>
    public static void PlaysAccount(this WireBroker broker)
    {
        var tokens = 0;
        broker.Answers["/oauth/token"] = _ =>
            (200, $$"""{"access_token":"access-{{Interlocked.Increment(ref tokens)}}","token_type":"Bearer","expires_in":900}""");
        broker.Answers["/api-quote-tokens"] = _ =>
            (200, $$$"""{"data":{"token":"quote-token","dxlink-url":"{{{broker.Feed}}}","level":"api"},"context":"/api-quote-tokens"}""");
        broker.Says("/market-time/equities/sessions/current", Session("Open", "2026-08-04T13:30:00.000+00:00", "2026-08-04T20:00:00.000+00:00"));
        broker.Says("/customers/me/accounts", Items($$$"""{"account":{"account-number":"{{{Account}}}","nickname":"Individual","margin-or-cash":"Margin","is-closed":false},"authority-level":"owner"}"""));
        broker.Says($"/accounts/{Account}/positions", Items(Option("SPY   260821C00640000", 2, "Short")));
        broker.Says($"/accounts/{Account}/balances", $$"""{"data":{{Balance(59266.75m)}},"context":"/"}""");
        broker.Says($"/accounts/{Account}/orders/live", Items());
    }

    public static string Items(params string[] items) => $$"""{"data":{"items":[{{string.Join(',', items)}}]},"context":"/"}""";

    public static string Session(string state, string open, string close) =>
        $$"""{"data":{"state":"{{state}}","open-at":"{{open}}","close-at":"{{close}}","instrument-collection":"Equity"},"context":"/"}""";

    public static string Option(string symbol, decimal quantity, string direction, string updated = "2026-08-04T13:30:05.901+00:00") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"account-number":"{{Account}}","instrument-type":"Equity Option","symbol":"{{symbol}}","underlying-symbol":"{{symbol[..6].Trim()}}",
         "quantity":{{quantity}},"quantity-direction":"{{direction}}","close-price":"8.35","average-open-price":"7.9","average-daily-market-close-price":"8.35",
         "multiplier":100,"streamer-symbol":"{{Streamer(symbol)}}","realized-today":"12.5","realized-today-effect":"Debit","realized-today-date":"2026-08-04",
         "created-at":"2026-07-28T14:31:07.120+00:00","updated-at":"{{updated}}"}
        """);

    public static string Balance(decimal netLiq, string updated = "2026-08-04T13:31:00.480+00:00") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"account-number":"{{Account}}","currency":"USD","cash-balance":"48210.55","equity-buying-power":"92418.3","derivative-buying-power":"46209.15",
         "maintenance-requirement":"10330.2","maintenance-excess":"48936.55","reg-t-margin-requirement":"12000.0",
         "long-equity-value":"5000.0","short-equity-value":"100.0","long-derivative-value":"1200.0","short-derivative-value":"1700.0",
         "cash-available-to-withdraw":"40000.0","pending-cash":"250.0","pending-cash-effect":"Debit","net-liquidating-value":"{{netLiq}}","updated-at":"{{updated}}"}
        """);

    public static string Order(long id, string status, long updated, string fills = "") =>
        $$"""
        {"id":{{id}},"account-number":"{{Account}}","order-type":"Limit","underlying-symbol":"SPY","price":"4.1","price-effect":"Credit","status":"{{status}}","updated-at":{{updated}},
         "legs":[{"instrument-type":"Equity Option","symbol":"SPY   260821P00600000","quantity":1,"remaining-quantity":{{(fills.Length > 0 ? 0 : 1)}},"action":"Sell to Open","fills":[{{fills}}]}]}
        """;

    public static string Fill(string id, decimal quantity = 1, string price = "4.1") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"fill-id":"{{id}}","quantity":{{quantity}},"fill-price":"{{price}}","filled-at":"2026-08-04T13:35:02.453+00:00"}""");

    public static string Notice(string type, string data) => $$"""{"type":"{{type}}","data":{{data}},"timestamp":1785850802640}""";

    /// <summary>Acknowledges connect.</summary>
    public static async Task WelcomeStreamAsync(this WirePeer peer)
    {
        await peer.ReadAsync(m => m.GetProperty("action").GetString() == "connect");
        await peer.SendAsync($$"""{"status":"ok","action":"connect","web-socket-session-id":"c8531fa0","value":["{{Account}}"],"request-id":1}""");
    }

    private static string Streamer(string symbol) => $".{symbol[..6].Trim()}{symbol[6..13]}{int.Parse(symbol[13..], CultureInfo.InvariantCulture) / 1000m:0.###}";
}
