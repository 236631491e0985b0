using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>
/// The opening of a connection, in strict order: nothing is sent before the answer to the last step has come, for the
/// broker answers hurried clients with "Session not found".
/// </summary>
internal sealed class DxLinkHandshake(DxLinkConnection connection, TimeProvider time)
{
    public static readonly TimeSpan StepLimit = TimeSpan.FromSeconds(10);

    /// <summary>What we offer, and ask of the server.</summary>
    public static readonly TimeSpan Keepalive = TimeSpan.FromSeconds(60);

    /// <returns>After how long a silence the server will close.</returns>
    /// <exception cref="FeedRefusedException">The token is not accepted.</exception>
    /// <exception cref="DxLinkException">The server reports an error.</exception>
    /// <exception cref="TimeoutException">A step got no answer.</exception>
    public async Task<TimeSpan> RunAsync(string token, CancellationToken cancel)
    {
        await connection.SendAsync(DxLinkMessages.Setup(Keepalive), cancel);
        var setup = await WaitAsync(m => m.Type == "SETUP", "SETUP", cancel);
        // The first state comes before any AUTH and says UNAUTHORIZED: only a later one is a refusal.
        var first = await WaitAsync(m => m.Type == "AUTH_STATE", "AUTH_STATE", cancel);
        if (first.State != "AUTHORIZED") await LogInAsync(token, cancel);
        foreach (var channel in FeedChannel.All) await OpenAsync(channel, cancel);
        return setup.KeepaliveTimeout is > 0 and < 3600 and var seconds ? TimeSpan.FromSeconds(seconds) : Keepalive;
    }

    private async Task LogInAsync(string token, CancellationToken cancel)
    {
        await connection.SendAsync(DxLinkMessages.Auth(token), cancel);
        var answer = await WaitAsync(m => m.Type == "AUTH_STATE", "AUTH_STATE after AUTH", cancel);
        if (answer.State != "AUTHORIZED") throw new FeedRefusedException("The feed does not accept the quote token.");
    }

    private async Task OpenAsync(FeedChannel channel, CancellationToken cancel)
    {
        await connection.SendAsync(DxLinkMessages.ChannelRequest(channel.Number), cancel);
        await WaitAsync(m => m.Type == "CHANNEL_OPENED" && m.Channel == channel.Number, $"CHANNEL_OPENED {channel.Number}", cancel);
        await connection.SendAsync(DxLinkMessages.FeedSetup(channel), cancel);
    }

    private Task<ControlMessage> WaitAsync(Func<ControlMessage, bool> wanted, string what, CancellationToken cancel) => Limit.RunAsync(
        async late =>
        {
            while (true)
            {
                if (await connection.ReceiveAsync(late) is not { } message) continue;
                if (wanted(message)) return message;
                connection.ThrowIfFatal(message, duringHandshake: true);
            }
        },
        StepLimit, $"The feed did not send {what}", time, cancel);
}
