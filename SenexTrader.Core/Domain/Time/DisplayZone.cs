using NodaTime;
using NodaTime.TimeZones;

namespace SenexTrader.Core.Domain.Time;

/// <summary>A time zone to read moments in. Expirations and sessions stay the exchange's, whatever is chosen here.</summary>
public sealed record DisplayZone
{
    private const string ExchangeId = "America/New_York";

    private readonly DateTimeZone zone;

    private DisplayZone(DateTimeZone zone) => this.zone = zone;

    /// <summary>New York.</summary>
    public static DisplayZone Exchange { get; } = new(DateTimeZoneProviders.Tzdb[ExchangeId]);

    /// <summary>Names worth offering, in their order: one for each place, and UTC.</summary>
    public static IReadOnlyList<string> Offered { get; } =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(l => l.ZoneId).Append("UTC").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The IANA name.</summary>
    public string Id => zone.Id;

    /// <summary>The zone of an IANA name, in any case and by any of its older names; null when there is none.</summary>
    public static DisplayZone? Find(string? id)
    {
        var name = id?.Trim().Replace(' ', '_');
        var known = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(i => string.Equals(i, name, StringComparison.OrdinalIgnoreCase));
        return known is null ? null : new DisplayZone(DateTimeZoneProviders.Tzdb[known]);
    }

    /// <summary>The zone's clock at this moment, with its offset.</summary>
    public DateTimeOffset At(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeOffset();

    /// <summary>The zone's date at this moment.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(zone).Date.ToDateOnly();

    /// <summary><c>ET</c> for the exchange; else what the zone calls itself at this moment: <c>CEST</c>, <c>UTC</c>, <c>UTC+04</c>.</summary>
    public string LabelAt(DateTimeOffset instant)
    {
        if (this == Exchange) return "ET";
        var name = zone.GetZoneInterval(Instant.FromDateTimeOffset(instant)).Name;
        return name[0] is '+' or '-' ? $"UTC{name}" : name;
    }
}
