using System.Security.Cryptography;
using System.Text;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>A key that encrypts the keys of the ring: AES-256-GCM.</summary>
public sealed class WrappingKey
{
    public const int Length = 32;

    /// <summary>How to make one, for whoever has none.</summary>
    public const string HowToMake = "Make one with `openssl rand -base64 32` and give it as Keys__Secret in the environment, or write it to a file outside the data folder and name that in Keys__SecretFile.";

    private const int NonceLength = 12, TagLength = 16, Head = NonceLength + TagLength;

    private readonly byte[] key;

    /// <exception cref="FormatException">It is not 32 bytes of base64.</exception>
    public WrappingKey(string base64)
    {
        key = Convert.FromBase64String(base64.Trim());
        if (key.Length != Length) throw new FormatException($"{key.Length} bytes are not {Length}.");
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(key, "SenexTrader key id"u8))[..16];
    }

    /// <summary>Tells keys apart, and tells nothing of them.</summary>
    public string Id { get; }

    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));

    public string Wrap(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var all = new byte[Head + plain.Length];
        RandomNumberGenerator.Fill(all.AsSpan(..NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(all.AsSpan(..NonceLength), plain, all.AsSpan(Head..), all.AsSpan(NonceLength..Head));
        return Convert.ToBase64String(all);
    }

    /// <exception cref="CryptographicException">It was wrapped with another key, or was changed.</exception>
    public string Unwrap(string wrapped)
    {
        var all = Convert.FromBase64String(wrapped);
        if (all.Length < Head) throw new CryptographicException("It is too short to be a wrapped key.");
        var plain = new byte[all.Length - Head];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(all.AsSpan(..NonceLength), all.AsSpan(Head..), all.AsSpan(NonceLength..Head), plain);
        return Encoding.UTF8.GetString(plain);
    }
}
