namespace SenexTrader.Core.Streaming.Wire;

/// <summary>What a receive brought.</summary>
public enum WireMessage
{
    /// <summary>A whole text message lies in the buffer.</summary>
    Text,

    /// <summary>A whole message that cannot be used (binary, or larger than any honest one); it was read and thrown away.</summary>
    Unusable,
}
