namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>An access token and when it stops being one, on the monotonic clock. A class, so that it is taken and replaced as a whole.</summary>
internal sealed class AccessToken(string text, TimeSpan end)
{
    public string Text { get; } = text;

    public TimeSpan End { get; } = end;
}
