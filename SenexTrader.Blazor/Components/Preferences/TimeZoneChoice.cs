using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>Which clock times are read on.</summary>
public enum ClockKind : byte
{
    /// <summary>New York's.</summary>
    Exchange,

    /// <summary>Of the place where the browser says it is.</summary>
    Browser,

    Utc,

    /// <summary>Of a zone that was named.</summary>
    Named,
}

/// <param name="Id">The IANA name; null unless a zone is named.</param>
public sealed record TimeZoneChoice(ClockKind Kind = ClockKind.Exchange, string? Id = null)
{
    /// <summary>The zone chosen; null where the name is not known (any more), and the exchange's stands.</summary>
    /// <param name="browser">The browser's zone, as it names it; null where it did not.</param>
    public DisplayZone? Zone(string? browser) => Kind switch
    {
        ClockKind.Browser => DisplayZone.Find(browser),
        ClockKind.Utc => DisplayZone.Find("UTC"),
        ClockKind.Named => DisplayZone.Find(Id),
        _ => DisplayZone.Exchange,
    };
}
