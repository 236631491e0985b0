using System.Text.Json;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>One connection to the account stream. The token in each message must be valid at that moment, so it is asked for each time.</summary>
internal sealed class AccountSocket : IAsyncDisposable
{
    /// <summary>Asks for the login's quote alerts, which no account brings.</summary>
    public const string Alerts = "quote-alerts-subscribe";

    private readonly WireSocket socket;
    private readonly AccessTokens tokens;
    private readonly FeedMeter meter;
    private readonly PooledBuffer buffer = new();
    private long requests;
    private string lastToken = "";

    private AccountSocket(WireSocket socket, AccessTokens tokens, FeedMeter meter) =>
        (this.socket, this.tokens, this.meter) = (socket, tokens, meter);

    /// <inheritdoc cref="WireSocket.ConnectAsync"/>
    public static async Task<AccountSocket> OpenAsync(
        Uri address, AccessTokens tokens, FeedMeter meter, TimeProvider time, CancellationToken cancel) =>
        new(await WireSocket.ConnectAsync(address, time, cancel), tokens, meter);

    public async Task SendAsync(string action, IReadOnlyList<string>? value, CancellationToken cancel)
    {
        lastToken = await tokens.GetAsync(cancel);
        var request = new AccountRequest(action, value, "Bearer " + lastToken, Interlocked.Increment(ref requests), Product.UserAgent);
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(request, AccountRequestJson.Default.AccountRequest), cancel);
    }

    /// <summary>The next messages; none for one that cannot be read, which is counted.</summary>
    /// <exception cref="AccountStreamException">The other side refuses something we sent.</exception>
    public async Task<IReadOnlyList<AccountMessage>> ReceiveAsync(CancellationToken cancel)
    {
        var kind = await socket.ReceiveAsync(buffer, cancel);
        meter.Frame();
        if (kind is WireMessage.Unusable)
        {
            meter.BadFrame("not text, or larger than any message should be");
            return [];
        }

        try
        {
            var messages = JsonSerializer.Deserialize(buffer.Written, AccountJson.Default.AccountMessage)?.Unpack()
                ?? throw new JsonException("An empty message.");
            foreach (var message in messages) ThrowIfRefused(message);
            return messages;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            meter.BadFrame(e.Message);
            return [];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await socket.DisposeAsync();
        buffer.Dispose();
    }

    private void ThrowIfRefused(AccountMessage message)
    {
        if (message is not { Action: { } action, Status: { } status } || status == "ok") return;
        if (action == Alerts)
        {
            // Everything else goes on without them.
            meter.BadFrame($"no quote alerts: {Text.Short(message.Message ?? status)}");
            return;
        }

        // The stream does not say whether the token was the cause: a new one costs little.
        tokens.Drop(lastToken);
        throw new AccountStreamException($"The account stream refuses {Text.Short(action)}: {Text.Short(message.Message ?? status)}.");
    }
}
