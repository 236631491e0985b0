using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>A position in one instrument.</summary>
public sealed class Holding(Instrument instrument, DateTimeOffset created)
{
    public Instrument Instrument => instrument;
    public DateTimeOffset CreatedAt { get; private set; } = created;
    public DateTimeOffset UpdatedAt { get; private set; } = created;

    /// <summary>Shares or contracts; negative when short.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Dollars per share of what is open.</summary>
    public decimal AverageOpen { get; private set; }

    /// <summary>What of the quantity was opened on <see cref="RealizedOn"/>, signed.</summary>
    public decimal OpenedToday { get; private set; }

    /// <summary>Dollars gained by closing on <see cref="RealizedOn"/>, before fees.</summary>
    public decimal RealizedToday { get; private set; }

    /// <summary>The trading date the figures of the day belong to.</summary>
    public DateOnly RealizedOn { get; private set; }

    /// <summary>Adds a signed quantity at a price; against the position it closes first, and turns it around with the rest.</summary>
    /// <returns>Dollars gained by what it closed, before fees.</returns>
    public decimal Trade(decimal quantity, decimal price, DateTimeOffset at, DateOnly day)
    {
        Begin(day);
        UpdatedAt = at;
        var closing = Math.Sign(quantity) == -Math.Sign(Quantity) ? Math.Min(Math.Abs(quantity), Math.Abs(Quantity)) * Math.Sign(quantity) : 0;
        var realized = -closing * (price - AverageOpen) * Instrument.Multiplier;
        if (closing != 0)
        {
            RealizedToday += realized;
            Quantity += closing;
            OpenedToday = Math.Sign(Quantity) * Math.Min(Math.Abs(OpenedToday), Math.Abs(Quantity));
        }
        var opening = quantity - closing;
        if (opening == 0)
            return realized;
        if (Quantity == 0)
            CreatedAt = at;
        AverageOpen = (AverageOpen * Quantity + price * opening) / (Quantity + opening);
        Quantity += opening;
        OpenedToday += opening;
        return realized;
    }

    /// <summary>Forgets the figures of the day before.</summary>
    public void Begin(DateOnly day)
    {
        if (day == RealizedOn)
            return;
        (RealizedOn, RealizedToday, OpenedToday) = (day, 0, 0);
    }
}
