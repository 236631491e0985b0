using System.Data.Common;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components.Authorization;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>
/// What the viewer of this circuit chose. Read once, when the layout begins; from then on known at once, and told again
/// when another page of the same user changes it.
/// </summary>
public sealed class ViewerPreferences : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly IPreferences store;
    private readonly AuthenticationStateProvider who;
    private readonly ILogger<ViewerPreferences> log;
    private readonly Lock gate = new();
    private string? user;
    private volatile IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();

    public ViewerPreferences(IPreferences store, AuthenticationStateProvider who, ILogger<ViewerPreferences> log)
    {
        (this.store, this.who, this.log) = (store, who, log);
        store.Written += OnWritten;
    }

    /// <summary>Raised with the name of a choice that changed, on any thread.</summary>
    public event Action<string>? Changed;

    /// <summary>True when the store could not be read, and everything stands at its default.</summary>
    public bool IsUnread { get; private set; }

    /// <summary>A choice as it is stored.</summary>
    public static string Write<T>(T value)
        where T : class => JsonSerializer.Serialize(value, Format);

    /// <summary>Reads all choices. A fault of the store costs the choices, never the page.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        user = (await who.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (user is null) return;
        try
        {
            known = await store.ReadAllAsync(user, cancel);
            IsUnread = false;
        }
        catch (DbException fault)
        {
            log.LogError(fault, "The choices of {User} could not be read; the page starts with the defaults", user);
            IsUnread = true;
        }
    }

    /// <summary>The choice, or its default where it was never made or cannot be understood any more.</summary>
    public T Get<T>(Preference<T> preference)
        where T : class
    {
        if (!known.TryGetValue(preference.Name, out var json)) return preference.Default;
        try
        {
            return JsonSerializer.Deserialize<T>(json, Format) ?? preference.Default;
        }
        catch (JsonException fault)
        {
            log.LogWarning("The choice {Name} of {User} cannot be read and is left at its default: {Cause}", preference.Name, user, fault.Message);
            return preference.Default;
        }
    }

    /// <summary>Keeps the choice, and tells every page of the user.</summary>
    /// <exception cref="DbException">The store did not take it; the old choice stands.</exception>
    public Task SetAsync<T>(Preference<T> preference, T value, CancellationToken cancel = default)
        where T : class =>
        store.WriteAsync(user ?? throw new InvalidOperationException("Nobody is signed in, so there is nobody to choose."), preference.Name, Write(value), cancel);

    /// <summary>Like <see cref="SetAsync"/>, for pages: what went wrong, in words; null when it is kept.</summary>
    public async Task<string?> KeepAsync<T>(Preference<T> preference, T value)
        where T : class
    {
        try
        {
            await SetAsync(preference, value);
            return null;
        }
        catch (DbException fault)
        {
            log.LogError(fault, "The choice {Name} of {User} could not be kept", preference.Name, user);
            return $"It could not be saved and is as it was ({fault.Message}). Try again.";
        }
    }

    private void OnWritten(PreferenceWritten written)
    {
        if (written.User != user) return;
        lock (gate) known = new Dictionary<string, string>(known) { [written.Name] = written.Json };
        Changed?.Invoke(written.Name);
    }

    public void Dispose() => store.Written -= OnWritten;
}
