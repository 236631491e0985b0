using System.Net;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker answered with an error, not in time, or not in its own language. Holds no secret.</summary>
/// <param name="code">The broker's own word for it: <c>not_permitted</c>; empty when it gave none.</param>
public sealed class BrokerException(string message, string code = "", HttpStatusCode? status = null, Exception? inner = null)
    : HttpRequestException(message, inner, status)
{
    public string Code { get; } = code;
}
