namespace SenexTrader.Blazor.Components.News;

/// <summary>What a user may be told of as it happens, each with its own switch.</summary>
public enum NewsKind : byte
{
    /// <summary>An execution.</summary>
    Fill,

    /// <summary>An order that works, was refused, was cancelled or ended otherwise; and what the broker's answer corrected.</summary>
    Order,

    /// <summary>A price that the broker was asked to watch for.</summary>
    Alert,

    /// <summary>A position that needs attention.</summary>
    Attention,

    /// <summary>A feed that went or came back.</summary>
    Feed,
}
