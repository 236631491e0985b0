using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Base64url.</param>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>The signed-in user's passkeys.</summary>
public sealed class Passkeys(SenexUsers users, SenexSignIn signIn, OwnAccount own)
{
    /// <summary>More than anybody has devices; each costs a row.</summary>
    public const int Most = 20;

    public async Task<IReadOnlyList<PasskeyView>> ListAsync() =>
        [.. (await users.GetPasskeysAsync(await own.MeAsync())).Select(p => new PasskeyView(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt))];

    /// <returns>What the browser needs to make one, as JSON; null when the password is wrong.</returns>
    public async Task<string?> OptionsAsync(string password)
    {
        var me = await own.MeAsync();
        if (!await own.IsPasswordAsync(me, password)) return null;
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = me.Id, Name = me.UserName!, DisplayName = me.UserName! });
    }

    /// <param name="credential">What the browser made, as JSON.</param>
    /// <returns>What is wrong; null when the passkey was added.</returns>
    public async Task<string?> AddAsync(string credential, string name)
    {
        var me = await own.MeAsync();
        if ((await users.GetPasskeysAsync(me)).Count >= Most) return $"You have {Most} passkeys. Remove one first.";
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded || made.UserEntity.Id != me.Id) return "The browser's answer did not fit. Try once more.";
            made.Passkey.Name = name.Length is > 0 and <= 60 ? name : "Passkey";
            if (!(await users.AddOrUpdatePasskeyAsync(me, made.Passkey)).Succeeded) return "This passkey is already known.";
            await own.ChangedAsync(me, AuditEvent.PasskeyAdded, made.Passkey.Name);
            return null;
        }
        catch (Exception unfit) when (unfit is InvalidOperationException or JsonException)
        {
            return "The request has grown old. Try once more.";
        }
    }

    /// <returns>False when the password is wrong or there is no such passkey.</returns>
    public async Task<bool> RemoveAsync(string id, string password)
    {
        var me = await own.MeAsync();
        if (!Base64Url.IsValid(id) || !await own.IsPasswordAsync(me, password)) return false;
        var key = Base64Url.DecodeFromChars(id);
        if (await users.GetPasskeyAsync(me, key) is not { } passkey) return false;
        await users.RemovePasskeyAsync(me, key);
        await own.ChangedAsync(me, AuditEvent.PasskeyRemoved, passkey.Name ?? "");
        return true;
    }
}
