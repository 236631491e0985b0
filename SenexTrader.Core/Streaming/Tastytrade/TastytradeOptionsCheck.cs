using Microsoft.Extensions.Options;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>Refuses settings that cannot work, one line each: the key, what is wrong with it, what to write. Secrets are never repeated.</summary>
public sealed class TastytradeOptionsCheck : IValidateOptions<TastytradeOptions>
{
    public ValidateOptionsResult Validate(string? name, TastytradeOptions options)
    {
        var wrong = options.Connections.SelectMany((c, i) => Check(c, $"{TastytradeOptions.Section}:Connections:{i}"))
            .Concat(CheckUsers(options)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> CheckUsers(TastytradeOptions options)
    {
        var twice = options.Connections.GroupBy(c => c.User, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            yield return $"{TastytradeOptions.Section}:Connections has the User '{twice.Key}' twice: give each connection a name of its own.";
    }

    private static IEnumerable<string> Check(TastytradeConnection c, string at)
    {
        if (c.User.Length is 0 or > 40 || !c.User.All(x => char.IsAsciiLetterOrDigit(x) || x == '-'))
            yield return $"{at}:User '{c.User}' is no usable name: write 1 to 40 letters, digits or dashes.";
        if (!IsAddress(c.BaseUrl, "http"))
            yield return $"{at}:BaseUrl '{c.BaseUrl}' is no address of a REST service: write one like https://api.tastyworks.com.";
        if (!IsAddress(c.AccountStreamerUrl, "ws"))
            yield return $"{at}:AccountStreamerUrl '{c.AccountStreamerUrl}' is no address of a stream: write one like wss://streamer.tastyworks.com.";
        if (string.IsNullOrWhiteSpace(c.ClientSecret))
            yield return $"{at}:ClientSecret is missing: write the secret of your OAuth application at tastytrade.";
        if (string.IsNullOrWhiteSpace(c.RefreshToken))
            yield return $"{at}:RefreshToken is missing: create a personal grant for your OAuth application at tastytrade and write its token.";
    }

    private static bool IsAddress(string text, string scheme) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == scheme || address.Scheme == scheme + "s")
        && address.UserInfo.Length == 0;
}
