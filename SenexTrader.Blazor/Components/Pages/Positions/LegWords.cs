using System.Globalization;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.Positions;

internal static class LegWords
{
    public static string Of(Leg leg, DateOnly today) => leg.Option is { } o
        ? string.Create(CultureInfo.InvariantCulture,
            $"{o.Root} {o.Expiration.ToString(o.Expiration.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture)} {o.Strike:0.####} {(o.Right is OptionRight.Call ? "C" : "P")}")
        : leg.Symbol;

    public static string Of(SavedLeg leg, DateOnly today) => leg.Symbol;
}
