using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary><c>GET /sim/truth/{symbol}</c>: an object of type → last event of that type, its fields by name, and when it left as <c>at</c>.</summary>
internal static class TruthEndpoint
{
    public static void MapTruth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sim/truth/{**symbol}", Answer);

    private static IResult Answer(string symbol, TruthLedger ledger)
    {
        // Routing leaves an encoded slash alone, so that paths stay paths.
        var streamer = StreamerSymbol.From(Uri.UnescapeDataString(symbol));
        var canonical = CandleSymbol.Canonical(streamer);
        var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Json.Options))
        {
            json.WriteStartObject();
            foreach (var type in EventSchema.Names)
                if (ledger.Last(type, type == "Candle" ? canonical : streamer) is { } last) Write(json, type, last);
            json.WriteEndObject();
        }
        return body.Length > 2
            ? Results.Bytes(body.ToArray(), "application/json; charset=utf-8")
            : Results.NotFound(new { error = new { code = "record_not_found", message = $"The simulated market has no symbol '{streamer}'." } });
    }

    private static void Write(Utf8JsonWriter json, string type, TruthLedger.Entry last)
    {
        json.WriteStartObject(type);
        foreach (var column in EventSchema.Of(type)!.Columns)
        {
            json.WritePropertyName(column.Name);
            RowWriter.Value(json, type, column, new(last.Event));
        }
        json.WriteString("at", last.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
