using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>Looks at the certificates of the settings before anything is started, for Kestrel would only throw what it met.</summary>
public static class HttpsCertificates
{
    private const string Default = "Kestrel:Certificates:Default";

    /// <exception cref="StartRefusedException">A certificate cannot be read, or has not the key that is named with it.</exception>
    public static void Check(IConfiguration settings)
    {
        foreach (var section in settings.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e.GetSection("Certificate")).Prepend(settings.GetSection(Default)))
            if (section["Path"] is { Length: > 0 } path) Check(section, path, section["KeyPath"], section["Password"]);
    }

    private static void Check(IConfigurationSection section, string path, string? keyPath, string? password)
    {
        try
        {
            Load(path, keyPath, password).Dispose();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new StartRefusedException(
                $"The certificate of {section.Path} cannot be used: {cause.Message.TrimEnd('.')}. Give a PEM file in Path and its key in KeyPath, or a PKCS #12 file in Path; Password if the key has one.",
                cause);
        }
    }

    private static X509Certificate2 Load(string path, string? keyPath, string? password) => (keyPath, password) switch
    {
        (null or "", _) => X509CertificateLoader.LoadPkcs12FromFile(path, password),
        (_, null or "") => X509Certificate2.CreateFromPemFile(path, keyPath),
        _ => X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath),
    };
}
