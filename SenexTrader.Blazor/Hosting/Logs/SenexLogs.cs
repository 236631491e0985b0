using System.Globalization;
using Microsoft.Extensions.Primitives;
using SenexTrader.Blazor.Hosting.Settings;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace SenexTrader.Blazor.Hosting.Logs;

/// <summary>Console lines for people, files of one JSON object a line for machines; both without secrets, times in UTC.</summary>
public static class SenexLogs
{
    private const string Line = "{UtcTimestamp:HH:mm:ss.fff}Z {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    // What these say at Information is their own business; the settings can turn it on again.
    private static readonly string[] Quiet =
    [
        "Microsoft", "System.Net.Http", "Polly", "Quartz", "MudBlazor", "GarnetServer", "VectorManager:0", "MainLogSizeTracker",
    ];

    // These repeat as errors, with a stack trace or at every probe, what reaches us anyway and is told in one line.
    private static readonly string[] Echo = ["Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Diagnostics.HealthChecks"];

    /// <exception cref="StartRefusedException">The <c>Serilog</c> section is wrong.</exception>
    public static (LogOptions Options, Serilog.ILogger Logger) AddSenexLogs(this IHostApplicationBuilder builder, DataFolder data)
    {
        var options = builder.AddSettings<LogOptions>(LogOptions.Section);
        var mask = new SecretMask(ConfiguredSecrets.In(builder.Configuration));
        ChangeToken.OnChange(
            ((IConfiguration)builder.Configuration).GetReloadToken, () => mask.Replace(ConfiguredSecrets.In(builder.Configuration)));
        var logger = Configure(options, data, mask).CreateLogger();
        builder.Services.AddSerilog(logger, dispose: true);
        return (options, logger);
    }

    /// <summary>Adds a line per request, if the settings ask for it.</summary>
    public static void UseSenexRequestLog(this IApplicationBuilder app, LogOptions options)
    {
        if (options.Requests) app.UseSerilogRequestLogging();
    }

    internal static LoggerConfiguration Configure(LogOptions options, DataFolder data, SecretMask mask)
    {
        var log = new LoggerConfiguration().MinimumLevel.Is(options.MinimumLevel.Default);
        foreach (var source in Quiet) log.MinimumLevel.Override(source, LogEventLevel.Warning);
        foreach (var source in Echo) log.MinimumLevel.Override(source, LogEventLevel.Fatal);
        log.MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information);
        foreach (var (source, level) in options.MinimumLevel.Override) log.MinimumLevel.Override(source, level);

        return log
            .Filter.ByExcluding(IsToldInOneLine)
            .Enrich.FromLogContext()
            .Enrich.With<SecretEnricher>()
            .WriteTo.Console(new MaskingFormatter(new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture), mask))
            .WriteTo.File(
                new MaskingFormatter(new CompactJsonFormatter(), mask),
                Path.Combine(data.Logs, "senex-.jsonl"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: options.FileSizeMb * 1024L * 1024L,
                retainedFileCountLimit: options.RetainedFiles);
    }

    // The host logs a refused start with its stack trace, before the one line that tells what to do.
    private static bool IsToldInOneLine(LogEvent line) =>
        line.Exception is { } fault && ReadableStart.Why(fault) is not null;
}
