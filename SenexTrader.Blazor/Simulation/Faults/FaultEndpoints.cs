using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary><c>/sim/faults</c>: POST begins one, GET lists what is on, DELETE ends all.</summary>
internal static class FaultEndpoints
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<FaultTarget>(new LowerCase()) },
    };

    public static void MapFaults(this IEndpointRouteBuilder routes)
    {
        var faults = routes.MapGroup("/sim/faults");
        faults.MapGet("", (FaultBoard board) => Results.Json(board.Active.Select(f => f.Order), Wire));
        faults.MapDelete("", (FaultBoard board) => Results.Json(new { ended = board.EndAll() }, Wire));
        faults.MapPost("", BeginAsync);
    }

    private static async Task<IResult> BeginAsync(HttpRequest request, FaultCatalog catalog)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        try { return Results.Json(catalog.Begin(FaultReader.Read(body)), Wire, statusCode: StatusCodes.Status201Created); }
        catch (FormatException e) { return Error(StatusCodes.Status400BadRequest, "bad_request", e.Message); }
    }

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, Wire, statusCode: status);

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
