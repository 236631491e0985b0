using System.Text.Json;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>What the account stream says.</summary>
internal static class Answers
{
    /// <param name="value">Always sent as a list; null where the action has none.</param>
    public static byte[] Ok(ActionRequest request, string sessionId, IEnumerable<string>? value) => Write(json =>
    {
        json.WriteString("status", "ok");
        json.WriteString("action", request.Action);
        json.WriteString("web-socket-session-id", sessionId);
        if (value is not null)
        {
            json.WriteStartArray("value");
            foreach (var item in value) json.WriteStringValue(item);
            json.WriteEndArray();
        }
        Echo(json, request);
    });

    public static byte[] Error(ActionRequest request, string sessionId, string message) => Write(json =>
    {
        json.WriteString("status", "error");
        if (request.Action is { } action) json.WriteString("action", action);
        json.WriteString("web-socket-session-id", sessionId);
        json.WriteString("message", message);
        Echo(json, request);
    });

    /// <param name="sequence">Counts the notifications of the link from 1.</param>
    public static byte[] Notice(AccountNotice notice, long sequence) => Write(json =>
    {
        json.WriteString("type", notice.Type);
        json.WritePropertyName("data");
        notice.Data.WriteTo(json);
        json.WriteNumber("timestamp", notice.At.ToUnixTimeMilliseconds());
        json.WriteNumber("ws-sequence", sequence);
    });

    /// <summary>The request's id as it came, number or text.</summary>
    private static void Echo(Utf8JsonWriter json, ActionRequest request)
    {
        if (request.RequestId is not { } id) return;
        json.WritePropertyName("request-id");
        id.WriteTo(json);
    }

    private static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        using var text = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(text, Json.Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return text.ToArray();
    }
}
