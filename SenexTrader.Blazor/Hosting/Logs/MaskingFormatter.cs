using Serilog.Events;
using Serilog.Formatting;

namespace SenexTrader.Blazor.Hosting.Logs;

/// <summary>The last gate before a sink: the finished line, exception and all, goes through the mask.</summary>
public sealed class MaskingFormatter(ITextFormatter inner, SecretMask mask) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(mask.Apply(line.ToString()));
    }
}
