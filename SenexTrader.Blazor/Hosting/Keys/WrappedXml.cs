using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>Wraps each new key of the ring before it is written.</summary>
public sealed class WrappedXmlEncryptor(WrappingKeys keys) : IXmlEncryptor
{
    internal static readonly XName Name = "wrappedKey", Id = "id";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(Wrap(plaintextElement.ToString(SaveOptions.DisableFormatting), keys.Current), typeof(WrappedXmlDecryptor));

    internal static XElement Wrap(string text, WrappingKey key) => new(Name, new XAttribute(Id, key.Id), key.Wrap(text));
}

/// <summary>Unwraps the keys of the ring when they are read. Made by the framework, from the name in the file.</summary>
public sealed class WrappedXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    private readonly WrappingKeys keys = services.GetRequiredService<WrappingKeys>();

    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Unwrap(encryptedElement, keys));

    internal static string Unwrap(XElement wrapped, WrappingKeys keys) =>
        keys.Find((string?)wrapped.Attribute(WrappedXmlEncryptor.Id) ?? "").Unwrap(wrapped.Value);
}
