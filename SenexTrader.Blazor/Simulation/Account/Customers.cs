namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>The simulated customers. Their secrets are known to everybody: they open nothing but this simulation.</summary>
public static class Customers
{
    public static readonly SimCustomer Demo = new("C0000000001", "senex-demo-secret", "senex-demo-refresh", ["5WT00001"]);

    public static readonly SimCustomer Second = new("C0000000002", "senex-second-secret", "senex-second-refresh", ["5WT00002"]);

    public static readonly IReadOnlyList<SimCustomer> All = [Demo, Second];
}
