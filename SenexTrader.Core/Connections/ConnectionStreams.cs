using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Streaming;

namespace SenexTrader.Core.Connections;

/// <summary>Starts and stops the streams of saved connections, and remembers what stands against one.</summary>
public sealed class ConnectionStreams(ConnectionStore store, SecretBox box, Brokers brokers, StreamManager streams, ILogger<ConnectionStreams> log) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly ConcurrentDictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>Why a connection cannot stream at all; null when it can.</summary>
    public string? ProblemOf(string id) => problems.GetValueOrDefault(id);

    public Task StopAsync(string id)
    {
        problems.TryRemove(id, out _);
        return streams.DisconnectAsync(id);
    }

    /// <summary>What cannot be decrypted is remembered as a problem, for its user, and left alone; so is what belongs to a user who is kept out.</summary>
    public async Task StartAsync(ConnectionRow row, CancellationToken cancel)
    {
        problems.TryRemove(row.Id, out _);
        if (!await store.IsAdmittedAsync(row.UserId, cancel)) return;
        try
        {
            var grant = await OpenAsync(row, cancel);
            if (Settings(row.Id, row.Environment, grant, [.. row.Accounts.Where(a => a.Shown).Select(a => a.Number)]) is { } settings)
                streams.Connect(settings, row.UserId, row.Label);
            else problems[row.Id] = "The simulated broker does not run, now that a real account is connected. Disconnect this one.";
        }
        catch (SecretUnreadableException unreadable)
        {
            problems[row.Id] = unreadable.Message;
            log.LogWarning("The connection {Id} does not stream: {Cause}", row.Id, unreadable.Message);
        }
    }

    /// <summary>Decrypts; what was encrypted with a retired key is encrypted anew with the present one.</summary>
    private async Task<BrokerGrant> OpenAsync(ConnectionRow row, CancellationToken cancel)
    {
        var secret = box.Open(row.UserId, row.Id, GrantFields.ClientSecret, row.ClientSecret, out var oldSecret);
        var token = box.Open(row.UserId, row.Id, GrantFields.RefreshToken, row.RefreshToken, out var oldToken);
        if (oldSecret || oldToken)
        {
            await store.ReplaceSecretsAsync(
                row.Id, box.Close(row.UserId, row.Id, GrantFields.ClientSecret, secret), box.Close(row.UserId, row.Id, GrantFields.RefreshToken, token), cancel);
            log.LogInformation("The secrets of {Id} were encrypted anew with the present key", row.Id);
        }

        return new BrokerGrant(row.ClientId, secret, token);
    }

    /// <summary>Null for the simulated broker while it does not run.</summary>
    internal SavedConnection? Settings(string id, BrokerEnvironment environment, BrokerGrant grant, IList<string> accounts) =>
        brokers.Find(environment) is not { } addresses ? null : new SavedConnection
        {
            User = id,
            BaseUrl = addresses.Rest,
            AccountStreamerUrl = addresses.Stream,
            ClientSecret = grant.ClientSecret,
            RefreshToken = grant.RefreshToken,
            Accounts = accounts,
            Simulated = environment is BrokerEnvironment.Simulated,
        };

    /// <summary>Does what changes streams after all such work before it.</summary>
    public async Task InTurnAsync(Func<Task> work)
    {
        await oneAtATime.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
