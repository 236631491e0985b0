using System.Security.Cryptography;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Connections;

namespace SenexTrader.Core.Connections;

/// <summary>
/// Connects and disconnects users' accounts: tries the grant, saves it encrypted, and starts or stops its streams.
/// Every question names the user and is answered from that user's connections only.
/// </summary>
public sealed class ConnectionDesk(
    ConnectionStore store, SecretBox box, GrantTest test, Brokers brokers, SecretCustody custody, ConnectionStreams streams, TimeProvider time)
{
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
        var (accounts, fault) = await test.RunAsync(streams.Settings(id, environment, grant, [])!, cancel);
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
            Accounts = [.. accounts.Select(a => Row(a, shown: true))],
        };
        var saved = false;
        await streams.InTurnAsync(async () =>
        {
            if (saved = await store.AddAsync(row, cancel)) await streams.StartAsync(row, CancellationToken.None);
        });
        if (!saved) return (null, NotAdmitted);
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
        await streams.InTurnAsync(async () =>
        {
            if (await store.ChooseAsync(user, id, numbers, cancel) is not { } row) return;
            await streams.StopAsync(id);
            await streams.StartAsync(row, CancellationToken.None);
        });
        Changed?.Invoke(user);
        return true;
    }

    /// <summary>Tries a new grant for a connection's accounts and, if it is good, overwrites the old one with it and streams anew.</summary>
    /// <param name="clientSecret">Empty to keep the one there is.</param>
    /// <returns>Whether the user has such a connection, and what is wrong; then nothing changed.</returns>
    public async Task<(bool Found, GrantFault? Fault)> RenewAsync(string user, string id, string clientSecret, string refreshToken, CancellationToken cancel)
    {
        if ((await store.OfUserAsync(user, cancel)).FirstOrDefault(c => c.Id == id) is not { } known) return (false, null);
        if (Objection(known.Environment) is { } objection) return (true, objection);
        if (clientSecret.Length == 0 && (clientSecret = SavedSecret(known)).Length == 0) return (true, new(GrantFaultKind.SecretRefused, GrantFields.ClientSecret,
            "Give the client secret as well: the saved one cannot be decrypted with the present key ring."));
        var grant = new BrokerGrant(known.ClientId, clientSecret, refreshToken);
        var (accounts, fault) = await test.RunAsync(streams.Settings(id, known.Environment, grant, [])!, cancel);
        if (fault is not null) return (true, fault);
        if (!accounts.Any(a => known.Accounts.Exists(k => k.Number == a.Number))) return (true, new(GrantFaultKind.OtherAccounts, GrantFields.RefreshToken,
            "This grant is good, but for none of this connection's accounts. Connect it as an account of its own."));
        var saved = false;
        await streams.InTurnAsync(async () =>
        {
            if (await store.RenewAsync(
                user, id, box.Close(user, id, GrantFields.ClientSecret, clientSecret), box.Close(user, id, GrantFields.RefreshToken, refreshToken),
                [.. accounts.Select(a => Row(a, shown: false))], cancel) is not { } row) return;
            saved = true;
            await streams.StopAsync(id);
            await streams.StartAsync(row, CancellationToken.None);
        });
        // Tried for seconds: it may have been disconnected meanwhile, or its user kept out.
        if (!saved) return await store.IsAdmittedAsync(user, cancel) ? (false, null) : (true, NotAdmitted);
        Changed?.Invoke(user);
        return (true, null);
    }

    /// <summary>Wipes the secrets and stops the streams.</summary>
    /// <returns>False when the user has no such connection.</returns>
    public async Task<bool> DisconnectAsync(string user, string id, CancellationToken cancel)
    {
        var removed = false;
        await streams.InTurnAsync(async () =>
        {
            if (!(removed = await store.RemoveAsync(user, id, cancel))) return;
            await streams.StopAsync(id);
        });
        if (removed) Changed?.Invoke(user);
        return removed;
    }

    /// <summary>Stops the streams of a user who is kept out. What they connected stays, and starts with nothing but <see cref="WakeAsync"/>.</summary>
    public async Task RestAsync(string user, CancellationToken cancel)
    {
        await streams.InTurnAsync(async () =>
        {
            foreach (var row in await store.OfUserAsync(user, cancel)) await streams.StopAsync(row.Id);
        });
        Changed?.Invoke(user);
    }

    /// <summary>Starts the streams of a user who may come in again.</summary>
    public async Task WakeAsync(string user, CancellationToken cancel)
    {
        await streams.InTurnAsync(async () =>
        {
            foreach (var row in await store.OfUserAsync(user, cancel))
            {
                await streams.StopAsync(row.Id);
                await streams.StartAsync(row, CancellationToken.None);
            }
        });
        Changed?.Invoke(user);
    }

    /// <summary>Wipes the secrets of all of a user's connections and stops their streams.</summary>
    public async Task DisconnectAllAsync(string user, CancellationToken cancel)
    {
        foreach (var row in await store.OfUserAsync(user, cancel)) await DisconnectAsync(user, row.Id, cancel);
    }

    /// <summary>Starts the streams of everything saved; what cannot be decrypted is shown to its user and left alone.</summary>
    public async Task StartAllAsync(CancellationToken cancel)
    {
        foreach (var row in await store.AllAsync(cancel)) await streams.InTurnAsync(() => streams.StartAsync(row, cancel));
    }

    private string SavedSecret(ConnectionRow row)
    {
        try
        {
            return box.Open(row.UserId, row.Id, GrantFields.ClientSecret, row.ClientSecret, out _);
        }
        catch (SecretUnreadableException)
        {
            return "";
        }
    }

    private static GrantFault NotAdmitted { get; } =
        new(GrantFaultKind.NotAdmitted, "", "You may no longer come in here. Nothing was saved.");

    private static ConnectionAccountRow Row(AccountInfo account, bool shown) =>
        new() { Number = account.Number, Nickname = account.Nickname, MarginOrCash = account.MarginOrCash, Shown = shown };

    private UserConnection Describe(ConnectionRow row) => new(
        row.Id, row.Label, row.Environment, row.CreatedAt,
        [.. row.Accounts.Select(a => new ChosenAccount(new AccountInfo(a.Number, a.Nickname, a.MarginOrCash), a.Shown))],
        streams.ProblemOf(row.Id));
}
