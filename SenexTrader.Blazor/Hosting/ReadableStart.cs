using Microsoft.Extensions.Options;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Hosting;

/// <summary>Runs the program; what is wrong with its surroundings ends it with one line that says what to do.</summary>
public static class ReadableStart
{
    public const int Refused = 1;

    /// <returns>0 after an orderly end, <see cref="Refused"/> when the start was refused.</returns>
    public static async Task<int> RunAsync(Func<Task> program, TextWriter? errors = null)
    {
        try
        {
            await program();
            return 0;
        }
        catch (Exception fault) when (Why(fault) is { } line)
        {
            await (errors ?? Console.Error).WriteLineAsync($"SenexTrader cannot start: {line.ReplaceLineEndings(" ")}");
            return Refused;
        }
    }

    /// <summary>The line for a fault that the user can mend; null for one that needs its stack trace.</summary>
    public static string? Why(Exception fault) => fault switch
    {
        StartRefusedException or DatabaseUnusableException => fault.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        InvalidDataException { InnerException: FormatException { InnerException: { } json } } =>
            $"{fault.Message} {json.Message} Correct the file.",
        IOException when fault.Message.StartsWith("Failed to bind to address", StringComparison.Ordinal) =>
            $"{fault.Message} Stop the other program, or choose another address with --urls.",
        InvalidOperationException when fault.Message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
            "https needs a certificate: name a PEM file in Kestrel:Certificates:Default:Path and its key in Kestrel:Certificates:Default:KeyPath.",
        _ => null,
    };
}
