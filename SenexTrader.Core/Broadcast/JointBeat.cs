using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Services;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Puts the accounts of one person together from what the beat has read of each, so that all and each say the same. It
/// is made for whoever once asked for it.
/// </summary>
internal sealed class JointBeat(MetricsService metrics, RememberedRows rows)
{
    private readonly Dictionary<AccountKey, Read> last = [];

    /// <summary>Takes in what this beat has read of an account.</summary>
    /// <param name="made">When the reading began, on the monotonic clock.</param>
    public void Keep(AccountKey key, AccountReading reading, long beat, TimeSpan made, DateTimeOffset at) =>
        last[key] = new Read(reading, beat, made, at);

    /// <summary>Takes in why this beat could not read an account.</summary>
    public void Miss(AccountKey key, Reason why, DateTimeOffset at) => last[key] = ReadOf(key, at) with { Why = why };

    public void Forget(string user)
    {
        foreach (var key in last.Keys.Where(k => k.User == user).ToList()) last.Remove(key);
    }

    /// <summary>The state of all these accounts; null when there is none.</summary>
    /// <param name="connections">Whose accounts they are, each with those that the broker has told.</param>
    /// <param name="beat">An account that this beat could not read has no number in it.</param>
    public MetricsState? Of(
        AccountKey all, IReadOnlyList<(Trader Trader, IReadOnlyList<AccountInfo> Told)> connections, long beat, DateTimeOffset at, TimeSpan now)
    {
        var parts = Once(connections.SelectMany(c => Of(c.Trader, c.Told, beat, at)).ToList());
        if (parts.Count == 0) return null;
        var figures = metrics.Together(all, [.. parts.Select(p => new NamedReading(Name(p, parts), Badge(p, parts), p.Reading))]);
        var fresh = parts.Where(p => p.Made is not null).ToList();
        return new MetricsState(
            all, beat, at, fresh.Count > 0 ? fresh.Min(p => p.Made!.Value) : now, connections.Any(c => c.Trader.Simulated), figures);
    }

    private IEnumerable<Part> Of(Trader trader, IReadOnlyList<AccountInfo> told, long beat, DateTimeOffset at) => told.Count == 0
        ? [Of(trader, AccountKey.Unknown(trader.User), Called(trader), "", beat, at)]
        : told.Select(a => Of(trader, new AccountKey(trader.User, a.Number), a.Number, a.Nickname, beat, at));

    private Part Of(Trader trader, AccountKey key, string number, string nickname, long beat, DateTimeOffset at)
    {
        var read = last[key] = ReadOf(key, at);
        return read.Reading is { } reading && read.Beat == beat
            ? new Part(trader, key, number, nickname, reading, read.Made)
            : new Part(trader, key, number, nickname, metrics.Unread(key, rows.Of(key), new Gap(read.Why, read.At, Detail: Words(read.Why)), read.At), null);
    }

    private Read ReadOf(AccountKey key, DateTimeOffset at) => last.GetValueOrDefault(key) ?? new Read(null, 0, default, at);

    private static string? Words(Reason why) => why is Reason.Faulted ? "the account could not be read, the log says why" : null;

    // An account that two connections lead to is one account, and its money counts once: by the connection that tells it. Elsewhere the same number is another account.
    private static List<Part> Once(List<Part> parts) =>
        [.. parts.GroupBy(p => p.Key.IsKnown ? (p.Trader.Broker, p.Key.Account) : (p.Key.ToString(), ""))
            .Select(same => same.OrderBy(p => p.Reading.Metrics.PositionsGap is not null).First())];

    private static string Badge(Part part, List<Part> all) =>
        part.Nickname.Length > 0 && all.Count(p => p.Nickname == part.Nickname) == 1 ? part.Nickname
        : IsShared(part, all) ? $"{part.Number} {Called(part.Trader)}" : part.Number;

    private static string Name(Part part, List<Part> all) => IsShared(part, all) ? $"{part.Name} ({Called(part.Trader)})" : part.Name;

    private static bool IsShared(Part part, List<Part> all) => all.Count(p => p.Number == part.Number) > 1;

    private static string Called(Trader trader) => trader.Label.Length > 0 ? trader.Label : trader.User;

    private sealed record Read(AccountReading? Reading, long Beat, TimeSpan Made, DateTimeOffset At, Reason Why = Reason.NotYetReceived);

    /// <param name="Made">Null for one that could not be read.</param>
    private sealed record Part(Trader Trader, AccountKey Key, string Number, string Nickname, AccountReading Reading, TimeSpan? Made)
    {
        public string Name => Nickname.Length > 0 ? $"{Number} {Nickname}" : Number;
    }
}
