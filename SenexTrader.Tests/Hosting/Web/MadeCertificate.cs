using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Hosting.Web;

/// <summary>A certificate of this machine's own making, as files in both forms.</summary>
internal sealed class MadeCertificate : IDisposable
{
    public const string Password = "of the file";

    private readonly TempFolder folder = new();

    public MadeCertificate(params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Senex test", key, HashAlgorithmName.SHA256);
        var who = new SubjectAlternativeNameBuilder();
        who.AddIpAddress(IPAddress.Loopback);
        foreach (var name in names) who.AddDnsName(name);
        request.CertificateExtensions.Add(who.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        Thumbprint = made.Thumbprint;
        File.WriteAllText(Pem, made.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(Pkcs12, made.Export(X509ContentType.Pfx, Password));
    }

    public string Thumbprint { get; }

    public string Pem => folder["fullchain.pem"];

    public string Key => folder["key.pem"];

    public string Pkcs12 => folder["senex.pfx"];

    public void Dispose() => folder.Dispose();
}
