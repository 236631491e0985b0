using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SenexTrader.Core.Persistence;

/// <summary>Times as whole numbers (UTC ticks), so that ranges and order are worked out by the database, exactly.</summary>
public sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
