using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>
/// The customer's access token, which lives 15 minutes: fetched when first needed, renewed from a minute before its end
/// while the old one still serves, and by one caller at a time. A refusal stands for a while or until the settings change,
/// whoever asks.
/// </summary>
/// <param name="open">Makes a client for the broker's address, without authorisation.</param>
/// <param name="settings">The connection as the settings give it now.</param>
public sealed class AccessTokens(Func<HttpClient> open, Func<TastytradeConnection> settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile AccessToken? current;
    private (LoginRefusedException Why, TimeSpan Until, string Grant)? refusal;

    /// <summary>A token that is valid now, without the word Bearer.</summary>
    /// <exception cref="LoginRefusedException">The broker refuses secret or grant.</exception>
    /// <exception cref="HttpRequestException">The broker cannot be reached or has trouble of its own.</exception>
    public async Task<string> GetAsync(CancellationToken cancel)
    {
        var now = time.Uptime();
        if (current is not { } known || now >= known.End) return await RenewAsync(known: null, cancel);
        if (now >= known.End - Early) _ = RenewAheadAsync(known, cancel);
        return known.Text;
    }

    /// <summary>The broker did not accept this token: the next caller fetches a new one.</summary>
    public void Drop(string token)
    {
        if (current is { } known && known.Text == token) Interlocked.CompareExchange(ref current, null, known);
    }

    public void Dispose() => turn.Dispose();

    private async Task RenewAheadAsync(AccessToken known, CancellationToken cancel)
    {
        if (turn.CurrentCount == 0) return;
        try
        {
            await RenewAsync(known, cancel);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            // The old token serves on; whoever needs one after its end meets the cause.
        }
    }

    private async Task<string> RenewAsync(AccessToken? known, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            // Another caller may have been faster.
            var now = time.Uptime();
            if (current is { } newer && newer != known && now < newer.End) return newer.Text;
            var connection = settings();
            var grant = connection.ClientSecret + "\n" + connection.RefreshToken;
            if (refusal is { } refused && now < refused.Until && refused.Grant == grant) throw refused.Why;
            try
            {
                return (current = await Login.FetchAsync(open, connection, AnswerLimit, time, cancel)).Text;
            }
            catch (LoginRefusedException why)
            {
                refusal = (why, now + why.Wait, grant);
                throw;
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
