using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink;
using SenexTrader.Blazor.Simulation.Faults.Kinds;

namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>Reads the body of <c>POST /sim/faults</c>; what is wrong with it is said with the field's name and what it may be.</summary>
internal static class FaultReader
{
    private static readonly string[] States = ["open", "closed", "pre", "post"];
    /// <summary>The longest a timer takes, and long enough for any test.</summary>
    private const double MostSeconds = 30 * 86400;

    /// <exception cref="FormatException">The body is no order; the message is for the caller.</exception>
    public static FaultOrder Read(string body)
    {
        using var json = Parse(body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("The body must be a JSON object with at least 'kind'.");

        var kind = Text(root, "kind") ?? throw new FormatException($"'kind' is missing: one of {string.Join(", ", FaultCatalog.Targets.Keys)}.");
        if (!FaultCatalog.Targets.TryGetValue(kind, out var targets))
            throw new FormatException($"'kind' is '{kind}', but must be one of {string.Join(", ", FaultCatalog.Targets.Keys)}.");

        return new FaultOrder
        {
            Kind = kind,
            Target = Target(root, kind, targets),
            Seconds = Seconds(root, kind),
            Code = kind == "status" ? Code(root) : null,
            Symbol = kind == "silence-symbol" ? StreamerSymbol.From(Text(root, "symbol") ?? throw new FormatException("'symbol' is missing: the symbol to silence, as streamed or as the broker writes it.")) : null,
            State = kind == "session" ? State(root) : null,
            Keepalive = kind == "stall" ? Flag(root, "keepalive") : null,
            Delay = kind == "slow" ? Number(root, "delay", 0, 3600) ?? SlowFault.Ordinary : null,
        };
    }

    private static JsonDocument Parse(string body)
    {
        try { return JsonDocument.Parse(body); }
        catch (JsonException e) { throw new FormatException($"The body is no JSON: {e.Message}", e); }
    }

    private static double? Seconds(JsonElement root, string kind)
    {
        var seconds = Number(root, "seconds", 0, MostSeconds);
        // Cutting links takes no time; any other fault of no length would be none.
        return seconds is 0 && kind != "drop" ? throw new FormatException($"'seconds' must be above 0 for '{kind}', or left out to last until it is deleted.") : seconds;
    }

    private static FaultTarget Target(JsonElement root, string kind, IReadOnlyList<FaultTarget> allowed)
    {
        var names = string.Join(", ", allowed.Select(Name));
        var text = Text(root, "target");
        if (allowed is [FaultTarget.Market]) return FaultTarget.Market;
        // A status is REST's affair unless another wire is named.
        if (text is null && (allowed.Count == 1 || kind == "status")) return allowed[0];
        if (text is null) throw new FormatException($"'target' is missing: for '{kind}' one of {names}.");
        foreach (var target in allowed)
            if (Name(target) == text) return target;
        throw new FormatException($"'target' is '{text}', but for '{kind}' must be one of {names}.");
    }

    private static string Name(FaultTarget target) => target.ToString().ToLowerInvariant();

    private static int Code(JsonElement root)
    {
        var code = (int?)Number(root, "code", 0, 999);
        return code is { } known && StatusFault.Codes.Contains(known)
            ? known
            : throw new FormatException($"'code' is {code?.ToString() ?? "missing"}, but must be one of {string.Join(", ", StatusFault.Codes)}.");
    }

    private static string State(JsonElement root) => Text(root, "state") is { } state && States.Contains(state)
        ? state
        : throw new FormatException($"'state' is {Text(root, "state") ?? "missing"}, but must be one of {string.Join(", ", States)}.");

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return string.IsNullOrWhiteSpace(text) ? throw new FormatException($"'{name}' must be a text.") : text;
    }

    private static bool? Flag(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => throw new FormatException($"'{name}' must be true or false."),
    };

    private static double? Number(JsonElement root, string name, double least, double most)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most) return number;
        throw new FormatException($"'{name}' must be a number from {least} to {most}.");
    }
}
