using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Tests.Components.Support;

/// <summary>The choices of a component's test; the real store has its own tests on a real file.</summary>
internal sealed class ChoicesInMemory : IPreferences
{
    private readonly Dictionary<(string User, string Name), string> rows = [];

    public Exception? Fault { get; set; }

    public event Action<PreferenceWritten>? Written;

    public string? this[string user, string name] => rows.GetValueOrDefault((user, name));

    /// <summary>What stood in the store before the page came.</summary>
    public void Keep<T>(string user, Preference<T> preference, T value)
        where T : class => rows[(user, preference.Name)] = ViewerPreferences.Write(value);

    public Task<string?> ReadAsync(string user, string name, CancellationToken cancel) => Task.FromResult(this[user, name]);

    public Task<IReadOnlyDictionary<string, string>> ReadAllAsync(string user, CancellationToken cancel) => Fault is null
        ? Task.FromResult<IReadOnlyDictionary<string, string>>(rows.Where(r => r.Key.User == user).ToDictionary(r => r.Key.Name, r => r.Value))
        : Task.FromException<IReadOnlyDictionary<string, string>>(Fault);

    public Task ForgetAsync(string user, CancellationToken cancel)
    {
        foreach (var key in rows.Keys.Where(k => k.User == user).ToList()) rows.Remove(key);
        return Task.CompletedTask;
    }

    public Task WriteAsync(string user, string name, string json, CancellationToken cancel)
    {
        if (Fault is not null) return Task.FromException(Fault);
        rows[(user, name)] = json;
        Written?.Invoke(new PreferenceWritten(user, name, json));
        return Task.CompletedTask;
    }
}
