using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>A wrapping key that only the holder of a certificate's private key can read; it rests beside the ring.</summary>
public static class CertificateKey
{
    /// <exception cref="StartRefusedException">The certificate cannot be read, or is not of use.</exception>
    public static WrappingKey Of(string path, string password, string folder)
    {
        using var certificate = Load(path, password);
        using var rsa = certificate.GetRSAPrivateKey() ?? throw new StartRefusedException(
            $"Keys:CertificatePath {path} has no private RSA key. Name a PKCS #12 file that has one.");
        var file = Path.Combine(folder, $"wrapping-{certificate.Thumbprint[..16].ToLowerInvariant()}.key");
        if (!File.Exists(file))
            DataFolder.WriteSecret(file, Convert.ToBase64String(rsa.Encrypt(RandomNumberGenerator.GetBytes(WrappingKey.Length), RSAEncryptionPadding.OaepSHA256)));
        try
        {
            return new WrappingKey(Convert.ToBase64String(rsa.Decrypt(Convert.FromBase64String(File.ReadAllText(file)), RSAEncryptionPadding.OaepSHA256)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            throw new StartRefusedException($"{file} cannot be decrypted with the certificate {path}. Put a sound copy of it back.", e);
        }
    }

    private static X509Certificate2 Load(string path, string password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException)
        {
            throw new StartRefusedException($"Keys:CertificatePath {path} cannot be read: {e.Message.TrimEnd('.')}. Name a PKCS #12 file and give its password as Keys__CertificatePassword.", e);
        }
    }
}
