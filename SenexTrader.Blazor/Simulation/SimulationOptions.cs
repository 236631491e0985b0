using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Simulation;

/// <summary>How the simulated broker is to run.</summary>
public sealed class SimulationOptions : IValidatableObject
{
    /// <summary>Where to listen: one loopback address, <c>http://127.0.0.1:0</c> for any free port.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:0";

    /// <summary>Two runs with one seed and one clock send the same bytes per symbol.</summary>
    public int Seed { get; set; } = 1;

    /// <summary><c>open</c>, <c>closed</c>, <c>pre</c>, <c>post</c>, or <c>ny</c> to follow New York time.</summary>
    public string Session { get; set; } = "open";

    /// <summary>Market seconds per second; tokens and sockets keep real time.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>About how many legs the first account has; 0 for the usual three dozen.</summary>
    public int Legs { get; set; }

    /// <summary>How many accounts the first customer has: 1, or 2 with a small retirement account beside the usual one.</summary>
    public int Accounts { get; set; } = 1;

    /// <summary>How long a quote token lives; the broker's live a day.</summary>
    public TimeSpan QuoteTokenLife { get; set; } = TimeSpan.FromHours(24);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => SimulationOptionsCheck.Problems(this);
}
