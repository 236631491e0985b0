using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Streaming;

namespace SenexTrader.Core.Connections;

/// <summary>
/// Connects and disconnects users' accounts: tries the grant, saves it encrypted, and starts or stops its streams.
/// Every question names the user and is answered from that user's connections only.
/// </summary>
public sealed class ConnectionDesk(
    ConnectionStore store, SecretBox box, GrantTest test, Brokers brokers, SecretCustody custody, StreamManager streams, TimeProvider time, ILogger<ConnectionDesk> log)
    : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly ConcurrentDictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>Raised with the user's id, on any thread, when their connections changed.</summary>
    public event Action<string>? Changed;

    public async Task<IReadOnlyList<UserConnection>> ListAsync(string user, CancellationToken cancel) =>
        [.. (await store.OfUserAsync(user, cancel)).Select(Describe)];

    /// <summary>Tries the grant and, if it is good, saves it and starts streaming all of its accounts.</summary>
    /// <returns>The id, or what is wrong; then nothing was saved.</returns>
    public async Task<(string? Id, GrantFault? Fault)> AddAsync(
        string user, string label, BrokerEnvironment environment, BrokerGrant grant, CancellationToken cancel)
    {
        if (Objection(environment) is { } objection) return (null, objection);
        var id = $"c{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var (accounts, fault) = await test.RunAsync(Settings(id, environment, grant, [])!, cancel);
        if (fault is not null) return (null, fault);
        var row = new ConnectionRow
        {
            Id = id,
            UserId = user,
            Label = label,
            Environment = environment,
            ClientId = grant.ClientId,
            ClientSecret = box.Close(user, id, GrantFields.ClientSecret, grant.ClientSecret),
            RefreshToken = box.Close(user, id, GrantFields.RefreshToken, grant.RefreshToken),
            CreatedAt = time.GetUtcNow(),
            Accounts = [.. accounts.Select(a => new ConnectionAccountRow { Number = a.Number, Nickname = a.Nickname, MarginOrCash = a.MarginOrCash, Shown = true })],
        };
        await store.AddAsync(row, cancel);
        await InTurnAsync(() => StartAsync(row, cancel));
        Changed?.Invoke(user);
        return (id, null);
    }

    /// <summary>What stands against connecting to this environment at all; null when nothing does.</summary>
    public GrantFault? Objection(BrokerEnvironment environment) => brokers.Find(environment) is null
        ? new(GrantFaultKind.NotOffered, GrantFields.Environment, "The simulated broker does not run; choose another environment.")
        : environment is not BrokerEnvironment.Simulated && custody.Objection is { } why ? new(GrantFaultKind.KeyRing, "", why) : null;

    /// <summary>Follows these of the connection's accounts and no others.</summary>
    /// <returns>False when the user has no such connection, or none of its accounts is among them: then nothing changed.</returns>
    public async Task<bool> ChooseAsync(string user, string id, IReadOnlySet<string> numbers, CancellationToken cancel)
    {
        if ((await store.OfUserAsync(user, cancel)).FirstOrDefault(c => c.Id == id) is not { } known || !known.Accounts.Exists(a => numbers.Contains(a.Number)))
            return false;
        await InTurnAsync(async () =>
        {
            if (await store.ChooseAsync(user, id, numbers, cancel) is not { } row) return;
            await streams.DisconnectAsync(id);
            await StartAsync(row, cancel);
        });
        Changed?.Invoke(user);
        return true;
    }

    /// <summary>Wipes the secrets and stops the streams.</summary>
    /// <returns>False when the user has no such connection.</returns>
    public async Task<bool> DisconnectAsync(string user, string id, CancellationToken cancel)
    {
        var removed = false;
        await InTurnAsync(async () =>
        {
            if (!(removed = await store.RemoveAsync(user, id, cancel))) return;
            problems.TryRemove(id, out _);
            await streams.DisconnectAsync(id);
        });
        if (removed) Changed?.Invoke(user);
        return removed;
    }

    /// <summary>Starts the streams of everything saved; what cannot be decrypted is shown to its user and left alone.</summary>
    public async Task StartAllAsync(CancellationToken cancel)
    {
        foreach (var row in await store.AllAsync(cancel)) await InTurnAsync(() => StartAsync(row, cancel));
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task StartAsync(ConnectionRow row, CancellationToken cancel)
    {
        problems.TryRemove(row.Id, out _);
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

    private SavedConnection? Settings(string id, BrokerEnvironment environment, BrokerGrant grant, IList<string> accounts) =>
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

    private UserConnection Describe(ConnectionRow row) => new(
        row.Id, row.Label, row.Environment, row.CreatedAt,
        [.. row.Accounts.Select(a => new ChosenAccount(new AccountInfo(a.Number, a.Nickname, a.MarginOrCash), a.Shown))],
        problems.GetValueOrDefault(row.Id));

    private async Task InTurnAsync(Func<Task> work)
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
}
