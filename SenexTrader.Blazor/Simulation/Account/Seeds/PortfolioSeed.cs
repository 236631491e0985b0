namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>An account as it starts: its first deposit in dollars, and what was bought with it.</summary>
public sealed record PortfolioSeed(string Account, string Nickname, decimal Deposit, IReadOnlyList<PositionSeed> Positions)
{
    /// <summary>What was bought and sold again.</summary>
    public IReadOnlyList<PastSeed> Past { get; init; } = [];

    public IReadOnlyList<WorkingSeed> Working { get; init; } = [];
}
