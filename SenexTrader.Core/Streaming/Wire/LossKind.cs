namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Who is to blame for a lost connection: it decides how soon the next try may bother the other side.</summary>
public enum LossKind
{
    /// <summary>The other side spoke, and what it said may mean that it wants peace.</summary>
    Answered,

    /// <summary>Somebody before it answers that it is away: a gateway without a server behind.</summary>
    Unwell,

    /// <summary>Nobody is there, or nobody says a word.</summary>
    Nobody,
}
