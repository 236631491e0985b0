using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account.Messages;

/// <summary>A word to the customer, for who subscribed to user messages. The broker publishes no form for it; this one names whom and what it is about.</summary>
public static class UserMessageJson
{
    public static JsonObject Of(Book book, string text, DateTimeOffset at) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{book.Account}-{at.ToUnixTimeMilliseconds()}"),
        ["user-external-id"] = book.Customer.Id,
        ["account-number"] = book.Account,
        ["message"] = text,
        ["created-at"] = WireText.Time(at),
    };
}
