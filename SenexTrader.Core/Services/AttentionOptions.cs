using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Core.Services;

/// <summary>The <c>Attention</c> section: when a position is worth a look.</summary>
public sealed class AttentionOptions
{
    public const string Section = "Attention";

    /// <summary>Days to expiration from which a position is named.</summary>
    [Range(0, 60)]
    public int ExpiryDays { get; set; } = 7;

    /// <summary>Share of the maximum profit from which a position is named, as a fraction.</summary>
    [Range(0.05, 1.0)]
    public double TargetShare { get; set; } = 0.5;
}
