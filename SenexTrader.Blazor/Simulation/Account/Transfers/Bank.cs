using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Transfers;

/// <summary>Moves cash into accounts and out of them: pending at once, in the account's cash a moment later. Take the book's gate around each call.</summary>
public sealed class Bank(Numbers numbers, AccountNotices notices, Balances balances, Marks marks, MarketClock clock)
{
    /// <summary>Asks for a transfer; null where the account has not so much cash to give.</summary>
    public Transfer? Ask(Book book, bool deposit, decimal amount)
    {
        var balance = balances.Of(book);
        if (!deposit && amount > balance.Withdrawable + Math.Min(balance.Pending, 0))
            return null;
        var transfer = new Transfer(numbers.Transfer(), book.Account, deposit, amount, TradingDays.Date(marks.Now.Day), clock.UtcNow);
        book.Begin(transfer);
        Tell(book, transfer);
        return transfer;
    }

    /// <summary>Books what has arrived.</summary>
    public void Advance(Book book)
    {
        foreach (var due in book.Pending.Where(t => t.CreatedAt + Transfer.Travel <= clock.UtcNow).ToList())
        {
            var done = due with { CompletedAt = clock.UtcNow };
            book.End(due);
            book.Enter(new(numbers.Transaction(), "Money Movement", due.IsDeposit ? "Deposit" : "Withdrawal", $"ACH {(due.IsDeposit ? "DEPOSIT" : "DISBURSEMENT")}",
                clock.UtcNow, TradingDays.Date(marks.Now.Day), due.Signed, Fees.None));
            Tell(book, done);
        }
    }

    private void Tell(Book book, Transfer transfer)
    {
        notices.Transfer(book, transfer);
        notices.Balance(book);
    }
}
