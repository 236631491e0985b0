namespace SenexTrader.Blazor.Components.Charts;

/// <summary>What the colour of a sparkline says.</summary>
public enum SparkSense : byte
{
    /// <summary>One colour: a rise is neither good nor bad (a Greek, a price watched).</summary>
    Neutral,

    /// <summary>Gain's colour where it ends above its beginning, loss's where below (P&amp;L, net liq).</summary>
    Gain,
}
