namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>The simulated customers. Their secrets are known to everybody: they open nothing but this simulation.</summary>
public static class Customers
{
    public static readonly SimCustomer Demo = new("C0000000001", "senex-demo-secret", "senex-demo-refresh", ["5WT00001"]);

    /// <summary>The same with a second account.</summary>
    public static readonly SimCustomer DemoOfTwo = Demo with { Accounts = ["5WT00001", "5WT00003"] };

    public static readonly SimCustomer Second = new("C0000000002", "senex-second-secret", "senex-second-refresh", ["5WT00002"]);

    /// <param name="accounts">How many the first one has.</param>
    public static IReadOnlyList<SimCustomer> Of(int accounts) => [accounts > 1 ? DemoOfTwo : Demo, Second];
}
