using System.Security.Cryptography;
using System.Xml.Linq;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>
/// Wraps the whole ring with the key in use, so that the one before can be thrown away. Done at the start, before anybody
/// reads the ring; each file is replaced as a whole.
/// </summary>
public static class Rewrap
{
    private static readonly XNamespace Ring = "http://schemas.asp.net/2015/03/dataProtection";

    /// <returns>How many keys of the ring were wrapped anew.</returns>
    /// <exception cref="StartRefusedException">A key of the ring cannot be read with any of the keys given.</exception>
    public static int All(string folder, WrappingKeys keys) => Directory.GetFiles(folder, "key-*.xml").Count(file => One(file, keys));

    private static bool One(string file, WrappingKeys keys)
    {
        var document = XDocument.Load(file);
        var old = document.Descendants(WrappedXmlEncryptor.Name).Where(e => (string?)e.Attribute(WrappedXmlEncryptor.Id) != keys.Current.Id).ToList();
        // Written before there was any protection.
        var bare = document.Descendants().Where(e => (bool?)e.Attribute(Ring + "requiresEncryption") is true).ToList();
        if (old.Count + bare.Count == 0) return false;
        foreach (var element in old) element.ReplaceWith(WrappedXmlEncryptor.Wrap(Unwrap(element, keys), keys.Current));
        foreach (var element in bare) element.ReplaceWith(Closed(element, keys.Current));
        var whole = file + ".new";
        document.Save(whole);
        File.Move(whole, file, overwrite: true);
        return true;
    }

    private static XElement Closed(XElement bare, WrappingKey key) => new(
        Ring + "encryptedSecret", new XAttribute("decryptorType", typeof(WrappedXmlDecryptor).AssemblyQualifiedName!),
        WrappedXmlEncryptor.Wrap(bare.ToString(SaveOptions.DisableFormatting), key));

    private static string Unwrap(XElement wrapped, WrappingKeys keys)
    {
        try
        {
            return WrappedXmlDecryptor.Unwrap(wrapped, keys);
        }
        catch (CryptographicException)
        {
            throw new StartRefusedException(
                $"The key ring is protected by another key than Keys gives (id {(string?)wrapped.Attribute(WrappedXmlEncryptor.Id)}). "
                + "Give that key under Keys:RetiredSecrets, or as Keys:Secret. Without it the saved connections are lost: then move the folder keys away and connect them anew.");
        }
    }
}
