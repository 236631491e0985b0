using System.Globalization;

namespace SenexTrader.Blazor.Simulation;

/// <summary>The arguments of <c>simulate</c>.</summary>
public static class SimulateArguments
{
    public const string Usage = "usage: simulate [--urls http://127.0.0.1:<port>] [--seed N] [--session open|closed|pre|post|ny] [--speed X]";

    /// <summary>Reads them, as <c>--name value</c> or <c>--name=value</c>.</summary>
    /// <exception cref="ArgumentException">One line for the user: what is wrong and what to write instead.</exception>
    public static SimulationOptions Read(IReadOnlyList<string> args)
    {
        var options = new SimulationOptions();
        for (var i = 0; i < args.Count; i++)
        {
            var equals = args[i].IndexOf('=');
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (name is not ("--urls" or "--seed" or "--session" or "--speed")) throw new ArgumentException($"'{args[i]}' is unknown; {Usage}");
            var value = equals >= 0 ? args[i][(equals + 1)..] : ++i < args.Count ? args[i] : throw new ArgumentException($"{name} needs a value; {Usage}");
            Set(options, name, value);
        }
        Check(options);
        return options;
    }

    private static void Set(SimulationOptions options, string name, string value)
    {
        switch (name)
        {
            case "--urls": options.Urls = value; break;
            case "--session": options.Session = value; break;
            case "--seed":
                options.Seed = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
                    ? seed : throw new ArgumentException($"--seed '{value}' is no whole number: use one like 7.");
                break;
            default:
                options.Speed = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
                    ? speed : throw new ArgumentException($"--speed '{value}' is no number: use one like 1 or 2.5.");
                break;
        }
    }

    private static void Check(SimulationOptions options)
    {
        try { SimulationOptionsCheck.Check(options); }
        catch (ArgumentException e)
        {
            // The check speaks of settings; here they are arguments.
            var line = e.Message;
            foreach (var name in new[] { "Urls", "Session", "Speed" }) line = line.Replace($"Simulation:{name}", $"--{name.ToLowerInvariant()}", StringComparison.Ordinal);
            throw new ArgumentException(line, e);
        }
    }
}
