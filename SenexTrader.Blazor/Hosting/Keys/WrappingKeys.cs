using System.Security.Cryptography;

namespace SenexTrader.Blazor.Hosting.Keys;

/// <summary>The wrapping key in use, and those from before that the ring may still be wrapped with.</summary>
public sealed record WrappingKeys(WrappingKey Current, IReadOnlyList<WrappingKey> Retired)
{
    /// <exception cref="CryptographicException">No key of this id is given.</exception>
    public WrappingKey Find(string id) => Retired.Prepend(Current).FirstOrDefault(k => k.Id == id)
        ?? throw new CryptographicException($"The key ring is wrapped with another key (id {id}).");
}
