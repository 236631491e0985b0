namespace SenexTrader.Core.Domain.Metrics;

/// <summary>How far a figure on the screen may be believed.</summary>
public enum FigureState : byte
{
    Unavailable,

    /// <summary>Current.</summary>
    Live,

    /// <summary>A sum that leaves incomplete positions out and says so.</summary>
    Partial,

    /// <summary>The last value of a finished session.</summary>
    Closed,
}
