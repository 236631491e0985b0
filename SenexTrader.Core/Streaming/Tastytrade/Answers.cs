using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>Reads the broker's answers, and turns refusals into errors that name the path and never a secret.</summary>
internal static class Answers
{
    /// <exception cref="BrokerException">The answer is not what it should be; the field is named.</exception>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, string path, CancellationToken cancel)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return await JsonSerializer.DeserializeAsync(body, type, cancel)
                ?? throw new BrokerException($"{path}: the broker's answer is empty.");
        }
        catch (JsonException e)
        {
            throw new BrokerException($"{path}: the broker's answer cannot be read at {e.Path ?? "its beginning"}.", inner: e);
        }
    }

    /// <summary>As <see cref="ReadAsync"/>, but null for an answer that is no such thing.</summary>
    public static async Task<T?> TryReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return await JsonSerializer.DeserializeAsync(body, type, cancel);
        }
        catch (JsonException)
        {
            // Refusals come from proxies as HTML too: the status says enough then.
            return null;
        }
    }

    /// <exception cref="BrokerException">The answer is an error.</exception>
    public static async Task ThrowIfRefusedAsync(HttpResponseMessage response, string path, CancellationToken cancel)
    {
        if (response.IsSuccessStatusCode) return;
        var said = (await TryReadAsync(response, BrokerJson.Default.ErrorEnvelope, cancel))?.Error;
        var words = Text.Short($"{said?.Code} {said?.Message}".Trim());
        throw new BrokerException($"{path}: the broker answered {(int)response.StatusCode} {words}".TrimEnd() + ".",
            said?.Code ?? "", response.StatusCode);
    }
}
