namespace SenexTrader.Core.Streaming;

/// <summary>The book's entry of one symbol: its types, who wants each, and what was heard on this connection.</summary>
internal sealed class SubscribedSymbol(string symbol)
{
    private readonly Wish?[] wishes = new Wish?[Enum.GetValues<FeedEventType>().Length];

    public string Symbol { get; } = symbol;

    public IEnumerable<Wish> Wishes => wishes.OfType<Wish>();

    public bool IsEmpty => Array.TrueForAll(wishes, w => w is null);

    /// <summary>Confirmed as a whole when any of its types is heard: an index that never has a quote must not stay pending for ever.</summary>
    public bool IsConfirmed => Array.Exists(wishes, w => w is { Heard: true });

    public Wish? this[FeedEventType type]
    {
        get => wishes[(int)type];
        set => wishes[(int)type] = value;
    }

    public sealed class Wish(FeedSubscription subscription)
    {
        public FeedSubscription Subscription { get; } = subscription;

        public HashSet<string> Viewers { get; } = [];

        /// <summary>When it may really be unsubscribed, once nobody wants it, on the monotonic clock.</summary>
        public TimeSpan? ReleaseAt { get; set; }

        /// <summary>When the feed was asked on this connection, on the monotonic clock; null before.</summary>
        public TimeSpan? AskedAt { get; set; }

        public bool Heard { get; set; }
    }
}
