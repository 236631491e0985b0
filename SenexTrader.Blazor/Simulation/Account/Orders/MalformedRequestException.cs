namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>A request that cannot be read: names the field and what is wrong with it.</summary>
public sealed class MalformedRequestException(string name, string reason) : Exception($"{name} {reason}")
{
    public string Field => name;
    public string Reason => reason;
}
