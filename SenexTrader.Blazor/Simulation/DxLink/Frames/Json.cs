using System.Text.Encodings.Web;
using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>How JSON leaves: compact, and plain text unescaped but where JSON itself demands it.</summary>
internal static class Json
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
