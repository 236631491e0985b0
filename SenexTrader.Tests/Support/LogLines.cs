using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SenexTrader.Tests.Support;

/// <summary>Keeps every log line, for tests that read them.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> lines = new();

    public IReadOnlyList<Line> All => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, lines);

    public void Dispose()
    {
    }

    internal sealed record Line(LogLevel Level, string Source, string Text, Exception? Fault);

    private sealed class Writer(string source, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new Line(logLevel, source, formatter(state, exception), exception));
    }
}
