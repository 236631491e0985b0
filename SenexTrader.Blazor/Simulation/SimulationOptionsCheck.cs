using System.Net;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation;

/// <summary>Refuses options that cannot work, naming the option, what is wrong with it and what to write instead.</summary>
public static class SimulationOptionsCheck
{
    /// <exception cref="ArgumentException">One line, fit for a user.</exception>
    public static void Check(SimulationOptions options)
    {
        if (!Uri.TryCreate(options.Urls, UriKind.Absolute, out var url) || url.Scheme != "http")
            throw Wrong("Urls", options.Urls, "is no http address: use http://127.0.0.1:0 for any free port");
        if (url.Host != "localhost" && !(IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)))
            throw Wrong("Urls", options.Urls, "is not on loopback, and the simulated broker listens nowhere else: use http://127.0.0.1:<port>");
        if (url.Host == "localhost" && url.Port == 0)
            throw Wrong("Urls", options.Urls, "names no port, and localhost has two addresses: use http://127.0.0.1:0 for any free port");
        if (url.PathAndQuery != "/" || url.Fragment.Length > 0)
            throw Wrong("Urls", options.Urls, "has a path, and the broker's own paths begin at the root: use http://127.0.0.1:<port>");
        if (options.Speed is not (> 0 and <= 1000))
            throw Wrong("Speed", options.Speed, "must be above 0 and at most 1000: 1 is real time");
        if (options.Legs is not (>= 0 and <= 2000))
            throw Wrong("Legs", options.Legs, "must be from 0 to 2000: 0 is the usual account");
        if (!Schedules.Names.Contains(options.Session))
            throw Wrong("Session", options.Session, $"is unknown: use {string.Join(", ", Schedules.Names)}");
        if (options.QuoteTokenLife <= TimeSpan.Zero || options.QuoteTokenLife > TimeSpan.FromDays(1))
            throw Wrong("QuoteTokenLife", options.QuoteTokenLife, "must be above 0 and at most a day: 1.00:00:00");
    }

    private static ArgumentException Wrong(string name, object value, string problem) => new($"Simulation:{name} '{value}' {problem}.");
}
