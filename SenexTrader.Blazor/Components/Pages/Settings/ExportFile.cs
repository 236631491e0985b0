using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Pages.Settings;

public enum ExportFormat : byte
{
    Csv,
    Json,
}

/// <summary>An export, ready for the browser to keep.</summary>
public sealed record ExportFile(string Name, string Type, byte[] Content)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // A file for people and programs, never part of a page: signs and accents need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Spreadsheets take UTF-8 for something older unless the file begins with its mark, and run what looks like a formula.
    private static readonly CsvWriterOptions Spreadsheet = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=@\t\r",
    };

    /// <param name="now">When it is made, UTC.</param>
    public static ExportFile Of(string account, IReadOnlyList<ExportRow> rows, ExportFormat format, DateTimeOffset now)
    {
        var name = $"senex-{account}-{ClockWords.Stamp(now)}";
        return format is ExportFormat.Csv
            ? new ExportFile($"{name}.csv", "text/csv;charset=utf-8", Csv(rows))
            : new ExportFile($"{name}.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(new { account, exportedAt = now, figures = rows }, Readable));
    }

    private static byte[] Csv(IReadOnlyList<ExportRow> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Spreadsheet, leaveOpen: true)) csv.WriteRecords(rows);
        return file.ToArray();
    }
}
