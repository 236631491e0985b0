using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Core.Domain.Metrics;

/// <summary>The <c>Attention</c> section: when a position is worth a look, unless a user chose otherwise.</summary>
public sealed record AttentionOptions
{
    public const string Section = "Attention";

    public const int MostDays = 60;

    public const double LeastShare = 0.05;

    /// <summary>Everything that anybody may want to know of.</summary>
    public static AttentionOptions Widest { get; } = new() { ExpiryDays = MostDays, TargetShare = LeastShare };

    /// <summary>Days to expiration from which a position is named.</summary>
    [Range(0, MostDays)]
    public int ExpiryDays { get; set; } = 7;

    /// <summary>Share of the maximum profit from which a position is named, as a fraction.</summary>
    [Range(LeastShare, 1.0)]
    public double TargetShare { get; set; } = 0.5;
}
