using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>Lives an account's past: deposits, then opens and closes each position on its day at the prices the market had.</summary>
public sealed class Seeder(ContractPicker picker, Quoter quoter, Marks marks, Numbers numbers, ReverseSplit split, Income income, IDayShape shape, MarketClock clock)
{
    private const int DepositDaysAgo = 130;

    private readonly Trades _trades = new(numbers) { Rewrite = split.AsItWas };

    public Book Fill(PortfolioSeed portfolio, SimCustomer customer)
    {
        var deposited = DateTimeOffset.FromUnixTimeMilliseconds(TradingDays.Open(marks.Now.Day - DepositDaysAgo));
        var book = new Book(portfolio.Account, customer, deposited.AddDays(-5));
        book.Enter(new(numbers.Transaction(), "Money Movement", "Deposit", "Wire Funds Received", deposited, TradingDays.Date(marks.Now.Day - DepositDaysAgo), portfolio.Deposit, Fees.None));
        foreach (var past in portfolio.Past)
            OpenAndClose(book, past);
        foreach (var position in portfolio.Positions.OrderByDescending(p => p.DaysAgo))
            Trade(book, Legs(position, At(position), clock.Now), At(position), Day(position.DaysAgo));
        split.Enter(book);
        income.Enter(book);
        foreach (var working in portfolio.Working)
            Wait(book, portfolio.Positions.First(p => p.Underlying == working.Underlying && p.Strategy == working.Strategy), working);
        return book;
    }

    private void OpenAndClose(Book book, PastSeed past)
    {
        var seed = past.Position;
        var daysAgo = seed.DaysAgo - past.HeldDays;
        var closed = At(seed with { DaysAgo = daysAgo });
        var opening = Legs(seed, At(seed), closed);
        Trade(book, opening, At(seed), Day(seed.DaysAgo));
        Trade(book, Closing(opening), closed, Day(daysAgo));
    }

    private List<OrderLeg> Legs(PositionSeed seed, long opened, long until)
    {
        var underlying = Underlyings.Find(seed.Underlying)!;
        return [.. seed.Legs.Select(l => new OrderLeg(picker.Pick(underlying, l, opened, until), l.Quantity > 0 ? OrderLeg.BuyToOpen : OrderLeg.SellToOpen, Math.Abs(l.Quantity) * seed.Units))];
    }

    private static List<OrderLeg> Closing(IEnumerable<OrderLeg> legs) =>
        [.. legs.Select(l => new OrderLeg(l.Instrument, l.IsBuy ? OrderLeg.SellToClose : OrderLeg.BuyToClose, l.Quantity))];

    private void Trade(Book book, List<OrderLeg> legs, long at, int day)
    {
        var prices = legs.ConvertAll(l => Price(l, at));
        var net = legs.Zip(prices).Sum(p => -p.First.Sign * p.Second * p.First.Quantity) / Order.SizeOf(legs);
        var received = DateTimeOffset.FromUnixTimeMilliseconds(at);
        var order = new Order(numbers.Order(), book.Account, new("Limit", "Day", net) { Source = "desktop" }, legs, received);
        book.Add(order);
        Route(order, received);
        foreach (var (leg, price) in legs.Zip(prices))
            _trades.Execute(book, order, leg, leg.Quantity, price, received.AddMilliseconds(802), TradingDays.Date(day));
        order.Become(OrderStatus.Filled, received.AddMilliseconds(899));
    }

    /// <summary>Places an order to close a position, at a price the market is not near.</summary>
    private void Wait(Book book, PositionSeed position, WorkingSeed seed)
    {
        var opened = book.Orders.First(o => o.Status == OrderStatus.Filled && o.Underlying.Symbol == position.Underlying && o.Legs.Count == position.Legs.Length && o.Legs[0].Quantity == Math.Abs(position.Legs[0].Quantity) * position.Units);
        var legs = Closing(opened.Legs);
        var order = new Order(numbers.Order(), book.Account, new("Limit", seed.TimeInForce, null) { Source = "desktop" }, legs, Today(0.5)) { LastDay = seed.TimeInForce == "Day" ? marks.Now.Closed is null ? marks.Now.Day : marks.Now.Day + 1 : null };
        var worth = legs.Sum(l => -l.Sign * l.Quantity * marks.Of(l.Instrument)) / order.Size;
        order.Terms = order.Terms with { Price = Math.Round(worth * seed.PriceFactor, 2) };
        book.Add(order);
        Route(order, Today(0.5));
    }

    private static void Route(Order order, DateTimeOffset received)
    {
        order.Become(OrderStatus.Routed, received.AddMilliseconds(40));
        order.Become(OrderStatus.InFlight, received.AddMilliseconds(51));
        order.Become(OrderStatus.Live, received.AddMilliseconds(54));
    }

    /// <summary>The number of a day so many trading days ago; before the open, today is yesterday still.</summary>
    private int Day(int daysAgo) => marks.Now.Day - daysAgo - (daysAgo == 0 && marks.Now.Opened is null ? 1 : 0);

    /// <summary>The moment (ms UTC) a position was opened: some time of its day's regular trading.</summary>
    private long At(PositionSeed seed)
    {
        if (seed.DaysAgo == 0)
            return Today(0.7).ToUnixTimeMilliseconds();
        var day = Day(seed.DaysAgo);
        long open = TradingDays.Open(day), close = TradingDays.Close(day);
        return open + (long)((close - open) * (0.1 + 0.7 * Noise.Unit(Noise.Key(seed.Underlying + seed.Strategy), day)));
    }

    /// <summary>A moment of the market's day so far, or of the day before where it has not opened yet.</summary>
    private DateTimeOffset Today(double along)
    {
        var now = marks.Now;
        long from = now.Opened ?? shape.Open(now.Day - 1), to = now.Opened is null ? shape.Close(now.Day - 1) : now.Closed ?? now.PathTime;
        return DateTimeOffset.FromUnixTimeMilliseconds(from + (long)((to - from) * along));
    }

    /// <summary>The middle of the quote on the instrument's tick, at least one tick.</summary>
    private decimal Price(OrderLeg leg, long at)
    {
        var mark = (decimal)quoter.Mark(leg.Instrument, at);
        var tick = leg.Instrument.Tick(mark);
        return Math.Max(Math.Round(mark / tick, MidpointRounding.ToEven) * tick, tick);
    }
}
