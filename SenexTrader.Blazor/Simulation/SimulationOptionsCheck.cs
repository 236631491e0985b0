using System.ComponentModel.DataAnnotations;
using System.Net;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation;

/// <summary>Finds options that cannot work, naming the option, what is wrong with it and what to write instead.</summary>
public static class SimulationOptionsCheck
{
    /// <exception cref="ArgumentException">One line, fit for a user.</exception>
    public static void Check(SimulationOptions options)
    {
        if (Problems(options).FirstOrDefault() is { } problem)
            throw new ArgumentException($"Simulation:{problem.MemberNames.Single()} {problem.ErrorMessage}.");
    }

    public static IEnumerable<ValidationResult> Problems(SimulationOptions options)
    {
        if (OfAddress(options.Urls) is { } address)
            yield return Wrong(nameof(options.Urls), options.Urls, address);
        if (options.Speed is not (> 0 and <= 1000))
            yield return Wrong(nameof(options.Speed), options.Speed, "must be above 0 and at most 1000: 1 is real time");
        if (options.Legs is not (>= 0 and <= 2000))
            yield return Wrong(nameof(options.Legs), options.Legs, "must be from 0 to 2000: 0 is the usual account");
        if (options.Accounts is not (1 or 2))
            yield return Wrong(nameof(options.Accounts), options.Accounts, "must be 1 or 2: 2 is with a small retirement account");
        if (!Schedules.Names.Contains(options.Session))
            yield return Wrong(nameof(options.Session), options.Session, $"is unknown: use {string.Join(", ", Schedules.Names)}");
        if (options.QuoteTokenLife <= TimeSpan.Zero || options.QuoteTokenLife > TimeSpan.FromDays(1))
            yield return Wrong(nameof(options.QuoteTokenLife), options.QuoteTokenLife, "must be above 0 and at most a day: 1.00:00:00");
    }

    private static string? OfAddress(string urls)
    {
        if (!Uri.TryCreate(urls, UriKind.Absolute, out var url) || url.Scheme != "http")
            return "is no http address: use http://127.0.0.1:0 for any free port";
        if (url.Host != "localhost" && !(IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))
            return "is not on loopback, and the simulated broker listens nowhere else: use http://127.0.0.1:<port>";
        if (url.Host == "localhost" && url.Port == 0)
            return "names no port, and localhost has two addresses: use http://127.0.0.1:0 for any free port";
        return url.PathAndQuery != "/" || url.Fragment.Length > 0
            ? "has a path, and the broker's own paths begin at the root: use http://127.0.0.1:<port>"
            : null;
    }

    private static ValidationResult Wrong(string name, object value, string problem) =>
        new(FormattableString.Invariant($"'{value}' {problem}"), [name]);
}
