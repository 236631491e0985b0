using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Every customer's alerts; one that is reached tells the account stream, once.</summary>
public sealed class QuoteAlerts(ITape tape, AccountWire wire, MarketClock clock)
{
    public static readonly IReadOnlySet<string> Fields = new HashSet<string> { "Last", "Bid", "Ask", "IV" };

    /// <summary>How long an alert stands, as the broker writes it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<string, QuoteAlert> _alerts = new(StringComparer.Ordinal);
    private long _numbers;

    public IEnumerable<QuoteAlert> Of(SimCustomer customer) => _alerts.Values.Where(a => a.Customer.Id == customer.Id).OrderBy(a => a.Id, StringComparer.Ordinal);

    public QuoteAlert Add(SimCustomer customer, Instrument instrument, string field, bool above, decimal threshold)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"alert-{Interlocked.Increment(ref _numbers):000000}");
        return _alerts[id] = new(id, customer, instrument, field, above, threshold, clock.UtcNow);
    }

    /// <summary>Forgets an alert; false where the customer has none of this id.</summary>
    public bool Remove(SimCustomer customer, string id) => _alerts.TryGetValue(id, out var alert) && alert.Customer.Id == customer.Id && _alerts.TryRemove(id, out _);

    /// <summary>Looks whether prices have been reached.</summary>
    public void Advance()
    {
        foreach (var alert in _alerts.Values.Where(a => a.TriggeredAt is null))
        {
            if (Value(alert) is not { } value || (alert.Above ? value <= (double)alert.Threshold : value >= (double)alert.Threshold))
                continue;
            var reached = alert with { TriggeredAt = clock.UtcNow };
            _alerts[alert.Id] = reached;
            wire.Send(alert.Customer.Accounts[0], "QuoteAlert", Json(reached), clock.UtcNow);
        }
    }

    public static JsonObject Json(QuoteAlert alert)
    {
        var json = new JsonObject
        {
            ["alert-external-id"] = alert.Id,
            ["user-external-id"] = alert.Customer.Id,
            ["symbol"] = alert.Instrument.Symbol,
            ["dx-symbol"] = alert.Instrument.StreamerSymbol,
            ["instrument-type"] = alert.Instrument.Type,
            ["field"] = alert.Field,
            ["operator"] = alert.Above ? ">" : "<",
            ["threshold"] = WireText.Money(alert.Threshold),
            ["threshold-numeric"] = alert.Threshold,
            ["provider"] = "dxfeed",
            ["created-at"] = WireText.Time(alert.CreatedAt),
        };
        json["expires-at"] = alert.CreatedAt.Add(Life).ToUnixTimeMilliseconds();
        if (alert.TriggeredAt is { } at)
            (json["triggered-at"], json["completed-at"]) = (WireText.Time(at), WireText.Time(at));
        return json;
    }

    private double? Value(QuoteAlert alert)
    {
        var (type, field) = alert.Field switch
        {
            "Bid" => ("Quote", "bidPrice"),
            "Ask" => ("Quote", "askPrice"),
            "IV" => (alert.Instrument.Option is null ? "Underlying" : "Greeks", "volatility"),
            _ => ("Trade", "price"),
        };
        return tape.Latest(type, alert.Instrument.StreamerSymbol) is { } latest && latest.TryGet(field, out var value) && !double.IsNaN(value.Double) ? value.Double : null;
    }
}
