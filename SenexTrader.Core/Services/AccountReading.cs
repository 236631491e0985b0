using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services;

/// <summary>One account's figures at one moment, with what they were worked out from.</summary>
public sealed record AccountReading(AccountMetrics Metrics, LiveAccount Live, IReadOnlyList<PositionView> Rows);

/// <summary>One of several accounts.</summary>
/// <param name="Name">Number and nickname, or what its connection is called while it has told no account.</param>
/// <param name="Badge">The shortest that tells it from the others.</param>
public sealed record NamedReading(string Name, string Badge, AccountReading Reading);
