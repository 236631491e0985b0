namespace SenexTrader.Core.Persistence;

/// <param name="User">Whose choice.</param>
/// <param name="Name">Which choice.</param>
/// <param name="Json">Its new text.</param>
public sealed record PreferenceWritten(string User, string Name, string Json);

/// <summary>What users chose, kept over restarts. Choices only: no numbers, no secrets.</summary>
public interface IPreferences
{
    /// <summary>One choice as it was last written; null when it never was.</summary>
    Task<string?> ReadAsync(string user, string name, CancellationToken cancel);

    /// <summary>All choices of a user by name, from one read.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadAllAsync(string user, CancellationToken cancel);

    /// <summary>Writes one choice over what stood there.</summary>
    /// <exception cref="System.Data.Common.DbException">The database did not take it; what stood there stands.</exception>
    Task WriteAsync(string user, string name, string json, CancellationToken cancel);

    /// <summary>Removes all choices of a user who is gone.</summary>
    Task ForgetAsync(string user, CancellationToken cancel);

    /// <summary>Raised after each write, so that all pages of a user agree.</summary>
    event Action<PreferenceWritten>? Written;
}
