using System.Security.Cryptography;

namespace SenexTrader.Blazor.Access;

/// <summary>Codes that a person carries from one screen to another: 118 random bits in letters that are not mixed up.</summary>
public static class OneTimeCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 24, Group = 4;

    public static string New() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(c => new string(c)));

    /// <summary>The code without what people add when they copy it: blanks, dashes, capitals.</summary>
    public static string Normal(string given) =>
        new([.. given.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
}
