namespace SenexTrader.Tests.Components.States;

/// <summary>What a page may find when it opens, or what befalls it then.</summary>
public enum Scene
{
    Loading,
    Saved,
    Live,
    Closed,
    Partial,
    Unavailable,
    Silent,
}
