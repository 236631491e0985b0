using SenexTrader.Blazor.Access;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Connections;

/// <summary>A user's grants, which stop streaming or are wiped, and what they chose.</summary>
public sealed class Belongings(ConnectionDesk connections, IPreferences choices) : IBelongings
{
    public Task RestAsync(string user) => connections.RestAsync(user, CancellationToken.None);

    public Task WakeAsync(string user) => connections.WakeAsync(user, CancellationToken.None);

    public async Task WipeAsync(string user)
    {
        await connections.DisconnectAllAsync(user, CancellationToken.None);
        await choices.ForgetAsync(user, CancellationToken.None);
    }
}
