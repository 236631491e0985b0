using System.Text;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>Frames without sense come between the good ones; a REST answer is a body that is no JSON.</summary>
internal sealed class GarbageFault(FaultOrder order) : Fault(order)
{
    private static readonly ReadOnlyMemory<byte>[] Feed = Texts(
        "{\"type\":\"FEED_DATA\",\"channel\":1,\"data\":[\"Quote\",[\"SPY\",1.",
        "<html><body>Bad Gateway</body></html>",
        "null",
        "[]",
        "{\"channel\":1,\"data\":[]}",
        "{\"type\":\"FEED_DATA\",\"channel\":1,\"data\":[\"Quote\",[\"SPY\"]]}",
        "{\"type\":\"FEED_DATA\",\"channel\":1,\"data\":[\"Nonsense\",[1,2,3]]}",
        "{\"type\":\"FEED_DATA\",\"channel\":99,\"data\":{\"Quote\":true}}");

    private static readonly ReadOnlyMemory<byte>[] Account = Texts(
        "{\"type\":\"Order\",\"data\":{\"id\":",
        "<html><body>Bad Gateway</body></html>",
        "null",
        "[]",
        "{\"type\":\"Order\",\"data\":null,\"timestamp\":\"soon\"}",
        "{\"type\":\"CurrentPosition\",\"data\":{\"quantity\":\"many\"},\"timestamp\":0}");

    public override ReadOnlyMemory<byte>? Junk(long number)
    {
        var samples = Order.Target == FaultTarget.Account ? Account : Feed;
        return samples[number % samples.Length];
    }

    public override Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync("{\"data\":{\"items\":[{\"sym", context.RequestAborted);
    }

    private static ReadOnlyMemory<byte>[] Texts(params string[] texts) => [.. texts.Select(t => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(t)))];
}
