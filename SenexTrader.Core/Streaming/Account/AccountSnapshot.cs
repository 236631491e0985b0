using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>An account as REST tells it.</summary>
/// <param name="Heard">
/// The book's <see cref="AccountBook.Heard"/> when the broker was asked: what a notice told since then the answer cannot know.
/// </param>
public sealed record AccountSnapshot(
    IReadOnlyList<Leg> Legs, IReadOnlyList<Order> Orders, AccountState Balances, long Heard = long.MaxValue)
{
    /// <summary>Positions closed today.</summary>
    public IReadOnlyList<Leg> Closed { get; init; } = [];
}
