namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>One wrong setting.</summary>
/// <param name="Key">Full key: <c>Persistence:RetentionDays</c>.</param>
/// <param name="What">What is wrong with it, and what would be right.</param>
public sealed record SettingsProblem(string Key, string What)
{
    public override string ToString() => $"{Key} {What}";
}
