using System.Text.Json;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>Sign-in by passkey. The device has asked for a finger or a PIN, so it is two factors by itself.</summary>
public sealed class PasskeyDoor(SenexSignIn signIn, AuditTrail audit)
{
    /// <summary>What the browser needs to find a passkey of ours, as JSON. It names no user, so it tells of none.</summary>
    public Task<string> OptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">What the browser signed, as JSON.</param>
    public async Task<bool> TryAsync(string credential, string address)
    {
        var refusal = "unknown or wrong passkey";
        try
        {
            if ((await signIn.PasskeySignInAsync(credential)).Succeeded) return true;
        }
        catch (Exception unfit) when (unfit is InvalidOperationException or JsonException)
        {
            refusal = "request too old, or not one of ours";
        }

        await audit.TellAsync(AuditEvent.SignInRefused, null, "", refusal, address);
        return false;
    }
}
