using Microsoft.Extensions.Configuration;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Web;

namespace SenexTrader.Tests.Hosting.Web;

public sealed class HttpsCertificatesTests : IDisposable
{
    private readonly MadeCertificate made = new(), other = new();

    public void Dispose()
    {
        made.Dispose();
        other.Dispose();
    }

    [Theory]
    [InlineData("Kestrel:Certificates:Default")]
    [InlineData("Kestrel:Endpoints:Web:Certificate")]
    public void Good_ones_start(string section)
    {
        Check(section, made.Pem, made.Key, null);
        Check(section, made.Pkcs12, null, MadeCertificate.Password);
        Check(section, null, null, null);
    }

    [Fact]
    public void A_bad_one_is_refused_with_its_place_and_what_would_be_right()
    {
        foreach (var (path, key, password) in new (string, string?, string?)[]
        {
            ("/no/such/file.pem", made.Key, null), (made.Pem, "/no/such/key.pem", null), (made.Pem, other.Key, null), (made.Key, made.Key, null),
            (made.Pkcs12, null, "wrong"), (made.Pem, null, null),
        })
        {
            var refusal = Assert.Throws<StartRefusedException>(() => Check("Kestrel:Certificates:Default", path, key, password));
            Assert.StartsWith("The certificate of Kestrel:Certificates:Default cannot be used: ", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("KeyPath", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static void Check(string section, string? path, string? key, string? password) => HttpsCertificates.Check(
        new ConfigurationBuilder().AddInMemoryCollection([new($"{section}:Path", path), new($"{section}:KeyPath", key), new($"{section}:Password", password)]).Build());
}
