using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Tests.Persistence;

/// <summary>
/// Saves without end in a process of its own until it is killed. The process is this very test program, which the
/// environment variable turns into a writer before any test runs.
/// </summary>
internal static class KilledWriter
{
    public const int FiguresPerSave = 4000;

    private const string Variable = "SENEX_TEST_WRITER";

    /// <summary>Starts it; each line it prints is the number of saves it has finished.</summary>
    public static Process Start(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(KilledWriter).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? $"{program}.exe" : program) { RedirectStandardOutput = true };
        start.Environment[Variable] = file;
        return Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
    }

    public static SnapshotRow Save(int number) => new()
    {
        User = "owner",
        Account = "1",
        TakenAt = DateTimeOffset.UnixEpoch.AddMinutes(number),
        Figures = [.. Enumerable.Range(0, FiguresPerSave).Select(i => new FigureRow
        {
            Scope = FigureScope.Portfolio,
            Ordinal = 0,
            Metric = $"m{i}",
            Money = number,
            AsOf = DateTimeOffset.UnixEpoch,
            Complete = true,
        })],
    };

    public static SenexDb Open(string file) =>
        new(new DbContextOptionsBuilder<SenexDb>().UseSqlite($"Data Source={file};Pooling=False").Options);

    [ModuleInitializer]
    internal static void BecomeWriter()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } file) return;
        for (var number = 1; ; number++)
        {
            using var db = Open(file);
            db.Snapshots.Add(Save(number));
            db.SaveChanges();
            Console.WriteLine(number);
        }
    }
}
