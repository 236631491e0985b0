namespace SenexTrader.Core.Services.Metrics;

/// <summary>The kinds of rows a metric exists on.</summary>
[Flags]
public enum MetricScopes : byte
{
    None = 0,
    Leg = 1,
    Position = 2,
    Underlying = 4,
    Portfolio = 8,
    Order = 16,
}
