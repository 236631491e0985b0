namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>Counts open circuits per user and per address, so that no single visitor takes the memory of all.</summary>
public sealed class PageCaps(AccessOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> users = [], addresses = [];

    /// <summary>Why a further page cannot be opened; null when it can.</summary>
    public string? Full(string user, string address)
    {
        lock (gate)
        {
            if (users.GetValueOrDefault(user) >= options.PagesPerUser)
                return $"{options.PagesPerUser} pages of this account are open, which is all it may have. Close one and load this again.";
            return addresses.GetValueOrDefault(address) >= options.PagesPerAddress
                ? $"{options.PagesPerAddress} pages are open from this address, which is all it may have. Close one and load this again."
                : null;
        }
    }

    /// <summary>Takes a place until disposed; null when there is none.</summary>
    public IDisposable? TryEnter(string user, string address)
    {
        lock (gate)
        {
            if (Full(user, address) is not null) return null;
            users[user] = users.GetValueOrDefault(user) + 1;
            addresses[address] = addresses.GetValueOrDefault(address) + 1;
        }

        return new Place(() => Leave(user, address));
    }

    private void Leave(string user, string address)
    {
        lock (gate)
        {
            if (--users[user] == 0) users.Remove(user);
            if (--addresses[address] == 0) addresses.Remove(address);
        }
    }

    private sealed class Place(Action leave) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) leave();
        }
    }
}
