using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>The section <c>Keys</c>: what protects the key ring, which protects cookies and the brokers' secrets.</summary>
public sealed class KeyOptions : IValidatableObject
{
    public const string Section = "Keys";

    /// <summary>32 random bytes as base64. Best given by environment: <c>Keys__Secret</c>.</summary>
    public string Secret { get; set; } = "";

    /// <summary>A file that holds <see cref="Secret"/>, kept apart from the data folder and its backups.</summary>
    public string SecretFile { get; set; } = "";

    /// <summary>The secrets that were in use before, as long as the ring is still to be read with them.</summary>
    public IList<string> RetiredSecrets { get; set; } = [];

    /// <summary>A PKCS #12 file with an RSA key, instead of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>PKCS #12 files that were in use before, with the same password.</summary>
    public IList<string> RetiredCertificates { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (new[] { Secret, SecretFile, CertificatePath }.Count(s => s.Length > 0) > 1)
            yield return new("name more than one protection: keep one of Secret, SecretFile and CertificatePath");
    }
}
