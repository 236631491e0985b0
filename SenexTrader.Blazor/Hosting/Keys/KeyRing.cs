using Microsoft.AspNetCore.DataProtection.KeyManagement;
using SenexTrader.Blazor.Hosting.Settings;
using SenexTrader.Core.Connections;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>Protects the key ring by a key that is given, by a certificate, or, while nothing real is at stake, by one made here.</summary>
public static class KeyRing
{
    private const string Custody =
        "The key that protects secrets here was made by this program and rests beside them: too near for a real account. "
        + WrappingKey.HowToMake + " Then start again.";

    /// <param name="simulating">True when no real account is connected.</param>
    /// <exception cref="StartRefusedException">There is no key though a real account is connected, or it is not the right one.</exception>
    public static void AddSenexKeys(this WebApplicationBuilder builder, DataFolder data, bool simulating, Serilog.ILogger log)
    {
        var options = builder.AddSettings<KeyOptions>(KeyOptions.Section);
        var made = File.Exists(data.MadeKey) ? Parse(File.ReadAllText(data.MadeKey), data.MadeKey) : null;
        var given = Given(options, data);
        if (given is null && !simulating && !builder.Environment.IsDevelopment())
            throw new StartRefusedException(
                $"A real account is connected, and nothing protects the keys that its secrets are encrypted with. {WrappingKey.HowToMake} Keep a copy of it: without it the connections are lost.");

        var keys = new WrappingKeys(given ?? made ?? Make(data, log), [.. Retired(options, data), .. made is null ? Array.Empty<WrappingKey>() : [made]]);
        var changed = Rewrap.All(data.Keys, keys);
        if (changed > 0) log.Information("{Count} keys of the ring are now protected by key {Id}", changed, keys.Current.Id);
        if (given is not null) File.Delete(data.MadeKey);
        builder.Services.AddSingleton(keys)
            .AddSingleton(given is null && !builder.Environment.IsDevelopment() ? new SecretCustody(Custody) : SecretCustody.Sound)
            .Configure<KeyManagementOptions>(o => o.XmlEncryptor = new WrappedXmlEncryptor(keys));
    }

    private static WrappingKey? Given(KeyOptions options, DataFolder data)
    {
        if (options.Secret.Length > 0) return Parse(options.Secret, "Keys:Secret");
        if (options.SecretFile.Length > 0) return Parse(Read(options.SecretFile), options.SecretFile);
        return options.CertificatePath.Length > 0 ? CertificateKey.Of(options.CertificatePath, options.CertificatePassword, data.Keys) : null;
    }

    private static IEnumerable<WrappingKey> Retired(KeyOptions options, DataFolder data) => options.RetiredSecrets
        .Select((s, i) => Parse(s, $"Keys:RetiredSecrets:{i}"))
        .Concat(options.RetiredCertificates.Select(c => CertificateKey.Of(c, options.CertificatePassword, data.Keys)));

    private static WrappingKey Make(DataFolder data, Serilog.ILogger log)
    {
        var text = WrappingKey.NewText();
        DataFolder.WriteSecret(data.MadeKey, text);
        log.Warning("Made a key that protects the key ring, in {File}: good for looking around, too near for a real account", data.MadeKey);
        return Parse(text, data.MadeKey);
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Keys:SecretFile {file} cannot be read: {e.Message.TrimEnd('.')}. {WrappingKey.HowToMake}", e);
        }
    }

    private static WrappingKey Parse(string text, string where)
    {
        try
        {
            return new WrappingKey(text);
        }
        catch (FormatException)
        {
            throw new StartRefusedException($"{where} is no key: it must be 32 bytes as base64. {WrappingKey.HowToMake}");
        }
    }
}
