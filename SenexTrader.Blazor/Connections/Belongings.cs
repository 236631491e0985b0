using SenexTrader.Blazor.Access;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Connections;

/// <summary>A user's grants, which are wiped and stop streaming, and what they chose.</summary>
public sealed class Belongings(ConnectionDesk connections, IPreferences choices) : IBelongings
{
    public async Task WipeAsync(string user)
    {
        await connections.DisconnectAllAsync(user, CancellationToken.None);
        await choices.ForgetAsync(user, CancellationToken.None);
    }
}
