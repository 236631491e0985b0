namespace SenexTrader.Core.Domain.Market;

public enum FeedState : byte
{
    /// <summary>Not reached yet.</summary>
    Connecting,

    /// <summary>Connected and heard in time.</summary>
    Live,

    /// <summary>Lost; being tried again.</summary>
    Disconnected,

    /// <summary>Open, but nothing comes in.</summary>
    Silent,

    /// <summary>Open and heard, but seconds behind the market.</summary>
    Late,

    /// <summary>Login refused: waits for the trader, is not retried blindly.</summary>
    Refused,
}
