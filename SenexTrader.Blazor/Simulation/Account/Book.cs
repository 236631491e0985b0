using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Account.Transfers;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>One account: what it holds, what it ordered and what moved its cash. Take <see cref="Gate"/> around every use.</summary>
public sealed class Book(string account, SimCustomer customer, DateTimeOffset opened)
{
    private readonly Dictionary<string, Holding> _holdings = new(StringComparer.Ordinal);
    private readonly List<Transaction> _transactions = [];
    private readonly SortedDictionary<long, Order> _orders = [];
    private readonly List<ComplexOrder> _complex = [];
    private readonly List<Transfer> _pending = [];

    public Lock Gate { get; } = new();
    public string Account => account;
    public SimCustomer Customer => customer;
    public DateTimeOffset OpenedAt => opened;

    /// <summary>Settled dollars: the sum of all net values.</summary>
    public decimal Cash { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Transaction> Transactions => _transactions;

    /// <summary>By number, so the oldest first.</summary>
    public IReadOnlyCollection<Order> Orders => _orders.Values;

    /// <summary>The orders that may still fill; a copy, for they change while they are worked on.</summary>
    public IReadOnlyList<Order> Working => [.. _orders.Values.Where(o => !o.IsTerminal)];

    public IReadOnlyCollection<ComplexOrder> ComplexOrders => _complex;

    /// <summary>Everything held, and what was closed on the last day something was.</summary>
    public IReadOnlyCollection<Holding> Holdings => _holdings.Values;

    /// <summary>Cash on its way, not yet in <see cref="Cash"/>.</summary>
    public IReadOnlyCollection<Transfer> Pending => _pending;

    public Holding? Holding(Instrument instrument) => _holdings.GetValueOrDefault(instrument.Symbol);

    public Order? Order(long id) => _orders.GetValueOrDefault(id);

    public void Add(Order order) => _orders.Add(order.Id, order);

    public void Add(ComplexOrder complex) => _complex.Add(complex);

    public void Begin(Transfer transfer) => _pending.Add(transfer);

    public void End(Transfer transfer) => _pending.Remove(transfer);

    /// <summary>Enters a movement of cash or securities: cash follows its net value, the position its quantity and price.</summary>
    public void Enter(Transaction transaction)
    {
        _transactions.Add(transaction);
        Cash += transaction.NetValue;
        if (transaction.Instrument is not { } instrument || transaction.Quantity == 0)
            return;
        if (!_holdings.TryGetValue(instrument.Symbol, out var holding))
            _holdings[instrument.Symbol] = holding = new(instrument, transaction.At);
        holding.Trade(transaction.Quantity, transaction.Price, transaction.At, transaction.Day);
    }

    /// <summary>Lets go of positions that were closed before this day.</summary>
    public void BeginDay(DateOnly day)
    {
        foreach (var (symbol, holding) in _holdings.ToList())
        {
            holding.Begin(day);
            if (holding.Quantity == 0 && holding.RealizedToday == 0 && NewDay(holding, day))
                _holdings.Remove(symbol);
        }
    }

    private static bool NewDay(Holding holding, DateOnly day) => Market.Time.NewYork.Date(holding.UpdatedAt.ToUnixTimeMilliseconds()) < day;
}
