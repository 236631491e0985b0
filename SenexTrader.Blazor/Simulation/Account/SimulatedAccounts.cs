using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Account.Seeds;
using SenexTrader.Blazor.Simulation.Account.Transfers;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>The parts of the simulated accounts.</summary>
public static class SimulatedAccounts
{
    public static IServiceCollection AddSimulatedAccounts(this IServiceCollection services) => services
        .AddSingleton<Grants>().AddSingleton<IGrants>(p => p.GetRequiredService<Grants>())
        .AddSingleton<Numbers>().AddSingleton<Marks>().AddSingleton(p => new Trades(p.GetRequiredService<Numbers>())).AddSingleton<Balances>().AddSingleton<PositionJson>()
        .AddSingleton<AccountNotices>().AddSingleton<OrderReader>().AddSingleton<OrderPricing>().AddSingleton<BuyingPower>().AddSingleton<Preflight>().AddSingleton<OrderDesk>().AddSingleton<Exchange>().AddSingleton<ComplexOrders>().AddSingleton<Expirer>().AddSingleton<QuoteAlerts>().AddSingleton<Bank>().AddSingleton<BookKeeper>()
        .AddSingleton<ContractPicker>().AddSingleton<ReverseSplit>().AddSingleton<Income>().AddSingleton<Seeder>().AddSingleton<Books>()
        .AddSingleton<AccountWire>().AddSingleton<IAccountWire>(p => p.GetRequiredService<AccountWire>());
}
