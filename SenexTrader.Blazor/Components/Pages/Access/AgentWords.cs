namespace SenexTrader.Blazor.Components.Pages.Access;

/// <summary>What a browser calls itself, in words its owner recognises. A guess for the eye: nothing is decided by it.</summary>
internal static class AgentWords
{
    // In this order: most browsers name those they descend from, too.
    private static readonly (string Mark, string Word)[]
        Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")],
        Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent) =>
        (Find(Browsers, agent), Find(Systems, agent)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            ({ } browser, null) => browser,
            _ => agent.Length == 0 ? "unnamed" : agent.Length <= 40 ? agent : agent[..40] + "…",
        };

    private static string? Find((string Mark, string Word)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Word;
}
