using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace SenexTrader.Core.Connections;

/// <summary>
/// Encrypts what is saved of a grant. Each field of each connection of each user has a key of its own, so that no
/// ciphertext is of use in another's place.
/// </summary>
public sealed class SecretBox(IDataProtectionProvider keys)
{
    private const string Purpose = "SenexTrader.BrokerConnection.v1";

    public string Close(string user, string connection, string field, string text) =>
        Of(user, connection, field).Protect(text);

    /// <param name="isOld">True when it was encrypted with a key that is no longer the present one.</param>
    /// <exception cref="SecretUnreadableException">The key is not in the ring, or the ciphertext is another's or damaged.</exception>
    public string Open(string user, string connection, string field, string closed, out bool isOld)
    {
        try
        {
            var text = ((IPersistedDataProtector)Of(user, connection, field))
                .DangerousUnprotect(Base64(closed), ignoreRevocationErrors: false, out isOld, out _);
            return Encoding.UTF8.GetString(text);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new SecretUnreadableException(e);
        }
    }

    private static byte[] Base64(string text) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(text);

    private IDataProtector Of(string user, string connection, string field) =>
        keys.CreateProtector(Purpose, user, connection, field);
}

/// <summary>A saved secret cannot be decrypted. Says nothing of it.</summary>
public sealed class SecretUnreadableException(Exception cause) : Exception(
    "Its secrets cannot be decrypted with the present key ring. Put the key ring back, or disconnect and connect anew.", cause);
