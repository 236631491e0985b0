using System.Text.Json;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>One message of the account stream: an answer to something we sent (it has an action), or a notice (it has a type).</summary>
internal sealed record AccountMessage
{
    public string? Action { get; init; }

    public string? Status { get; init; }

    public string? Message { get; init; }

    public string? Type { get; init; }

    public JsonElement Data { get; init; }

    public JsonElement Results { get; init; }

    /// <summary>The messages in it: itself, or those of a batch.</summary>
    /// <exception cref="JsonException">A batch that is no list of messages.</exception>
    public IReadOnlyList<AccountMessage> Unpack() => Results.ValueKind switch
    {
        JsonValueKind.Array => Results.EnumerateArray()
            .Select(r => r.Deserialize(AccountJson.Default.AccountMessage) ?? throw new JsonException("An empty result.")).ToList(),
        JsonValueKind.Undefined => [this],
        _ => throw new JsonException("results is no array."),
    };
}
