using SenexTrader.Blazor.Simulation.Account.Seeds;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Every account's book.</summary>
public sealed class Books(Seeder seeder, IGrants grants, SimulationOptions options)
{
    private readonly Dictionary<string, Book> _books = Portfolios.All.Where(p => grants.Customers.Any(c => c.Accounts.Contains(p.Account))).ToDictionary(p => p.Account,
        p => seeder.Fill(p == Portfolios.Demo ? LargePortfolio.Of(p, options.Legs) : p, grants.Customers.First(c => c.Accounts.Contains(p.Account))), StringComparer.Ordinal);

    public IReadOnlyCollection<Book> All => _books.Values;

    public Book? Find(string account) => _books.GetValueOrDefault(account);
}
