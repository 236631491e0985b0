using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using SenexTrader.Blazor.Access;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>
/// Gives a circuit back only to the user who began it. The framework gives it to whoever knows its id, and with it what was
/// drawn for the other and had not reached them.
/// </summary>
public sealed class CircuitOwners : IHubFilter
{
    /// <summary>Far more than may wait for a return; one that is forgotten costs a reload.</summary>
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> users = new(StringComparer.Ordinal);
    private readonly Queue<string> oldestFirst = [];

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var user = invocationContext.Context.User?.UserId() ?? "";
        var isBack = invocationContext.HubMethodName is "ConnectCircuit" or "ResumeCircuit";
        if (isBack && !(invocationContext.HubMethodArguments is [string known, ..] && Began(user, known)))
            return invocationContext.HubMethodName is "ConnectCircuit" ? false : null;
        var result = await next(invocationContext);
        if (result is string id) Remember(user, id);
        return result;
    }

    private bool Began(string user, string id)
    {
        lock (gate) return users.TryGetValue(Hash(id), out var owner) && owner == user;
    }

    private void Remember(string user, string id)
    {
        lock (gate)
        {
            if (!users.TryAdd(Hash(id), user)) return;
            oldestFirst.Enqueue(Hash(id));
            while (oldestFirst.Count > Most) users.Remove(oldestFirst.Dequeue());
        }
    }

    // With the id itself a copy of this memory could take circuits over.
    private static string Hash(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
