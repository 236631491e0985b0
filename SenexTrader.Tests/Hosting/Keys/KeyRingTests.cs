using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Keys;
using SenexTrader.Core.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Hosting.Keys;

/// <summary>The key ring on real files: what protects it, and how that is changed.</summary>
public sealed class KeyRingTests : IDisposable
{
    private static readonly string First = WrappingKey.NewText(), Second = WrappingKey.NewText();

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_ring_is_wrapped_by_the_key_that_is_given()
    {
        var closed = Close(("Keys:Secret", First));
        Assert.DoesNotContain("<value>", RingText());
        Assert.Contains("wrappedKey", RingText());
        Assert.Equal("grant", Open(closed, ("Keys:Secret", First)));
        Assert.False(File.Exists(folder["key-ring.secret"]));
    }

    [Fact]
    public void The_key_may_be_in_a_file()
    {
        File.WriteAllText(folder["key"], First + "\n");
        var closed = Close(("Keys:SecretFile", folder["key"]));
        Assert.Equal("grant", Open(closed, ("Keys:Secret", First)));
    }

    [Fact]
    public void A_new_key_takes_over_with_the_old_one_beside_it_and_then_alone()
    {
        var closed = Close(("Keys:Secret", First));
        Assert.Equal("grant", Open(closed, ("Keys:Secret", Second), ("Keys:RetiredSecrets:0", First)));
        Assert.Equal("grant", Open(closed, ("Keys:Secret", Second)));
        Assert.Contains(new WrappingKey(Second).Id, RingText());
        Assert.DoesNotContain(new WrappingKey(First).Id, RingText());
    }

    [Fact]
    public void Another_key_than_the_rings_stops_the_start_and_says_what_to_do()
    {
        Close(("Keys:Secret", First));
        var refused = Assert.Throws<StartRefusedException>(() => Start(true, "Production", ("Keys:Secret", Second)));
        Assert.Contains("Keys:RetiredSecrets", refused.Message);
        Assert.DoesNotContain(Second, refused.Message);
    }

    [Fact]
    public void Without_a_key_a_real_account_stops_the_start_in_one_line_that_says_how_to_make_one()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Start(simulating: false, "Production"));
        Assert.Contains("openssl rand -base64 32", ReadableStart.Why(refused));
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void While_simulating_a_key_is_made_that_only_its_user_can_read_and_real_accounts_are_not_taken()
    {
        var closed = Close();
        Assert.NotNull(Start(true, "Production").GetRequiredService<SecretCustody>().Objection);
        Assert.Null(Start(true, "Development").GetRequiredService<SecretCustody>().Objection);
        Assert.Null(Start(false, "Development").GetRequiredService<SecretCustody>().Objection);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["key-ring.secret"]));
        Assert.DoesNotContain("<value>", RingText());
        Assert.Equal("grant", Open(closed));
    }

    [Fact]
    public void A_key_that_is_given_later_takes_over_from_the_one_that_was_made()
    {
        var closed = Close();
        Assert.Equal("grant", Open(closed, ("Keys:Secret", First)));
        Assert.False(File.Exists(folder["key-ring.secret"]));
        Assert.Null(Start(false, "Production", ("Keys:Secret", First)).GetRequiredService<SecretCustody>().Objection);
    }

    [Fact]
    public void A_ring_from_before_there_was_any_protection_is_wrapped_at_the_next_start()
    {
        var bare = new ServiceCollection();
        bare.AddDataProtection().SetApplicationName("SenexTrader").PersistKeysToFileSystem(Directory.CreateDirectory(folder["keys"]));
        using var services = bare.BuildServiceProvider();
        var closed = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Protect("grant");
        Assert.Contains("<value>", RingText());
        Assert.Equal("grant", Open(closed, ("Keys:Secret", First)));
        Assert.DoesNotContain("<value>", RingText());
    }

    [Fact]
    public void A_certificate_protects_it_and_another_takes_over()
    {
        var closed = Close(("Keys:CertificatePath", Certificate("one.pfx")), ("Keys:CertificatePassword", "pfx-password"));
        Assert.DoesNotContain("<value>", RingText());
        var two = Certificate("two.pfx");
        Assert.Equal("grant", Open(closed, ("Keys:CertificatePath", two), ("Keys:CertificatePassword", "pfx-password"), ("Keys:RetiredCertificates:0", folder["one.pfx"])));
        Assert.Equal("grant", Open(closed, ("Keys:CertificatePath", two), ("Keys:CertificatePassword", "pfx-password")));
        var refused = Assert.Throws<StartRefusedException>(() => Start(true, "Production", ("Keys:CertificatePath", two), ("Keys:CertificatePassword", "wrong")));
        Assert.Contains("Keys__CertificatePassword", refused.Message);
    }

    [Theory]
    [InlineData("Keys:Secret", "too short")]
    [InlineData("Keys:Secret", "c2hvcnQ=")]
    [InlineData("Keys:SecretFile", "/no/such/file")]
    [InlineData("Keys:CertificatePath", "/no/such/file")]
    public void What_is_no_key_is_refused_with_its_name(string name, string value) =>
        Assert.Contains(name == "Keys:Secret" ? "Keys:Secret" : value, Assert.Throws<StartRefusedException>(() => Start(true, "Production", (name, value))).Message);

    [Fact]
    public void A_wrapped_key_that_was_tampered_with_does_not_open()
    {
        var key = new WrappingKey(First);
        var wrapped = Convert.FromBase64String(key.Wrap("secret"));
        Assert.Equal("secret", key.Unwrap(Convert.ToBase64String(wrapped)));
        wrapped[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => key.Unwrap(Convert.ToBase64String(wrapped)));
        Assert.ThrowsAny<CryptographicException>(() => new WrappingKey(Second).Unwrap(key.Wrap("secret")));
    }

    private string Close(params (string Key, string Value)[] settings) =>
        Start(true, "Production", settings).GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Protect("grant");

    private string Open(string closed, params (string Key, string Value)[] settings) =>
        Start(true, "Production", settings).GetRequiredService<IDataProtectionProvider>().CreateProtector("p").Unprotect(closed);

    private ServiceProvider Start(bool simulating, string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)).Append(new(DataFolder.Key, folder.Path)));
        var data = DataFolder.Open(builder.Configuration);
        builder.AddSenexKeys(data, simulating, Serilog.Core.Logger.None);
        builder.Services.AddDataProtection().SetApplicationName("SenexTrader").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
        return builder.Services.BuildServiceProvider();
    }

    private string RingText() => string.Concat(Directory.GetFiles(folder["keys"], "key-*.xml").Select(File.ReadAllText));

    private string Certificate(string name)
    {
        using var rsa = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=senex", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(Given.Now, Given.Now.AddYears(1));
        File.WriteAllBytes(folder[name], certificate.Export(X509ContentType.Pkcs12, "pfx-password"));
        return folder[name];
    }
}
