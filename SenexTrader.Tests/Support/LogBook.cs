using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SenexTrader.Tests.Support;

/// <summary>Keeps log lines, so that a test can say what must and must not be in them.</summary>
public sealed class LogBook : ILoggerFactory, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("This log has no providers.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));

    public ILogger<T> For<T>() => new Logger<T>(this);

    public void Dispose()
    {
        // Nothing is held.
    }
}
