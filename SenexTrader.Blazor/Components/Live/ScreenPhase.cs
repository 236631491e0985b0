namespace SenexTrader.Blazor.Components.Live;

/// <summary>What the screen has to say for itself, whatever the figures say.</summary>
public enum ScreenPhase : byte
{
    /// <summary>No beat has been heard on this circuit yet.</summary>
    Waiting,

    /// <summary>Beats arrive in time.</summary>
    Live,

    /// <summary>Two beats are missing: nothing on the screen counts as current.</summary>
    Silent,

    /// <summary>Whoever looks has no account to look at.</summary>
    NoAccount,
}
