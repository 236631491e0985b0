namespace SenexTrader.Core.Streaming.Wire;

/// <summary>How we introduce ourselves.</summary>
internal static class Product
{
    private static readonly string Version = typeof(Product).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The broker's proxy refuses requests without one.</summary>
    public static string UserAgent { get; } = $"SenexTrader/{Version}";
}
