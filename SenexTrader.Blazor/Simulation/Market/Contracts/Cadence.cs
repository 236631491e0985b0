namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>How often a root has an expiration: every trading day, every week, third Fridays only, or all weeks but those of a sister root's third Friday.</summary>
public enum Cadence { Daily, Weekly, ThirdFridays }
