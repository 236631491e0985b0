using System.ComponentModel.DataAnnotations;
using Serilog.Events;

namespace SenexTrader.Blazor.Hosting.Logs;

/// <summary>The <c>Serilog</c> section.</summary>
public sealed class LogOptions
{
    public const string Section = "Serilog";

    [Required]
    public LevelOptions MinimumLevel { get; set; } = new();

    /// <summary>Log files kept, one a day or per <see cref="FileSizeMb"/>.</summary>
    [Range(1, 365)]
    public int RetainedFiles { get; set; } = 14;

    /// <summary>Size at which the day's file is continued in another, in MiB.</summary>
    [Range(1, 1024)]
    public int FileSizeMb { get; set; } = 32;

    /// <summary>True for a line per HTTP request.</summary>
    public bool Requests { get; set; }

    public sealed class LevelOptions
    {
        public LogEventLevel Default { get; set; } = LogEventLevel.Information;

        /// <summary>Levels of sources, by the beginning of their name.</summary>
        public Dictionary<string, LogEventLevel> Override { get; set; } = [];
    }
}
