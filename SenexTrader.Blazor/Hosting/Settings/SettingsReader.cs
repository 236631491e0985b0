using Microsoft.Extensions.Options;

namespace SenexTrader.Blazor.Hosting.Settings;

/// <summary>Reads one section into its options class, and refuses the start when anything in it is wrong.</summary>
public static class SettingsReader
{
    /// <summary>Reads, checks and registers the section; the same rules hold again when the host starts.</summary>
    /// <param name="rules">Further rules, beside the annotations on the class.</param>
    /// <exception cref="StartRefusedException">A key is unknown, or a value cannot be read or is not allowed.</exception>
    public static T AddSettings<T>(this IHostApplicationBuilder builder, string section, params IValidateOptions<T>[] rules)
        where T : class, new()
    {
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        foreach (var rule in rules.Prepend(new Annotated<T>(section))) builder.Services.AddSingleton(rule);
        return Read(builder.Configuration, section, rules);
    }

    /// <summary>Only reads and checks.</summary>
    /// <exception cref="StartRefusedException">As for <see cref="AddSettings{T}"/>.</exception>
    public static T Read<T>(IConfiguration settings, string section, params IValidateOptions<T>[] rules)
        where T : class, new()
    {
        var shape = SettingsShape.Problems(settings.GetSection(section), typeof(T)).ToList();
        if (shape.Count > 0) throw Refuse(settings, shape);
        var options = settings.GetSection(section).Get<T>() ?? new T();
        var wrong = SettingsRules.Problems(options, section).ToList();
        if (wrong.Count > 0) throw Refuse(settings, wrong);
        var broken = rules.Select(r => r.Validate(Options.DefaultName, options)).Where(r => r.Failed).ToList();
        return broken.Count == 0
            ? options
            : throw new StartRefusedException(string.Join(" ", broken.SelectMany(b => b.Failures ?? [])));
    }

    private static StartRefusedException Refuse(IConfiguration settings, List<SettingsProblem> problems) => new(
        string.Join("; ", problems.Select(p => $"{p}. Correct it {SettingSource.InWords(settings, p.Key)}")) + ".");

    private sealed class Annotated<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var problems = SettingsRules.Problems(options, section).Select(p => $"{p}. Correct it in appsettings.json.").ToList();
            return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
        }
    }
}
