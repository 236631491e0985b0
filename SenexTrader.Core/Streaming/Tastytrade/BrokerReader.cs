using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly.Timeout;
using SenexTrader.Core.Streaming.Tastytrade.Records;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>GETs with the broker's envelopes: one object, a list, or a list over several pages.</summary>
internal sealed class BrokerReader(Func<HttpClient> open, TimeProvider time)
{
    /// <summary>For all tries of one request together, and its body.</summary>
    private static readonly TimeSpan TotalLimit = TimeSpan.FromSeconds(60);
    private const int MostPages = 50;

    /// <summary>The object of an answer; the first of a list where the broker sends one instead.</summary>
    /// <exception cref="BrokerException">Refused, unreadable or too late.</exception>
    /// <exception cref="HttpRequestException">Not reachable.</exception>
    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        var data = (await AskAsync(path, cancel)).Data;
        if (data.ValueKind is JsonValueKind.Object && data.TryGetProperty("items", out var items))
            data = items.ValueKind is JsonValueKind.Array && items.GetArrayLength() > 0 ? items[0] : default;
        return Read(data, type, path);
    }

    /// <summary>The items of all pages.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        var all = new List<T>();
        var pages = 1m;
        for (var page = 0; page < pages && page < MostPages; page++)
        {
            var answer = await AskAsync(page == 0 ? path : $"{path}{(path.Contains('?') ? '&' : '?')}page-offset={page}", cancel);
            all.AddRange(Items(answer, path).EnumerateArray().Select(item => Read(item, type, path)));
            pages = answer.Pagination?.TotalPages ?? 1;
        }

        return all;
    }

    /// <summary>The first item of a list; null when it has none.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<T?> FirstAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        var items = Items(await AskAsync(path, cancel), path);
        return items.GetArrayLength() > 0 ? Read(items[0], type, path) : null;
    }

    private static JsonElement Items(Envelope answer, string path) =>
        answer.Data.ValueKind is JsonValueKind.Object && answer.Data.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array
            ? items
            : throw new BrokerException($"{Name(path)}: the broker's answer has no items.");

    private static T Read<T>(JsonElement data, JsonTypeInfo<T> type, string path)
    {
        try
        {
            if (data.ValueKind is JsonValueKind.Object && data.Deserialize(type) is { } read) return read;
            throw new BrokerException($"{Name(path)}: the broker's answer has no data.");
        }
        catch (JsonException e)
        {
            throw new BrokerException($"{Name(path)}: the broker's record cannot be read at {e.Path}.", inner: e);
        }
    }

    private static string Name(string path) => path.Split('?')[0];

    private async Task<Envelope> AskAsync(string path, CancellationToken cancel)
    {
        using var http = open();
        try
        {
            return await Limit.RunAsync(c => AskAsync(http, path, c), TotalLimit, "it did not answer", time, cancel);
        }
        catch (Exception e) when (e is TimeoutRejectedException or TimeoutException)
        {
            throw new BrokerException($"{Name(path)}: the broker did not answer in time.", inner: e);
        }
    }

    private static async Task<Envelope> AskAsync(HttpClient http, string path, CancellationToken cancel)
    {
        using var response = await http.GetAsync(path, cancel);
        await Answers.ThrowIfRefusedAsync(response, Name(path), cancel);
        return await Answers.ReadAsync(response, BrokerJson.Default.Envelope, Name(path), cancel);
    }
}
