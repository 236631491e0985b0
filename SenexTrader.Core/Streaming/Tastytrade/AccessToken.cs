namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>An access token and when it stops being one. A class, so that it is taken and replaced as a whole.</summary>
internal sealed class AccessToken(string text, DateTimeOffset end)
{
    public string Text { get; } = text;

    public DateTimeOffset End { get; } = end;
}
