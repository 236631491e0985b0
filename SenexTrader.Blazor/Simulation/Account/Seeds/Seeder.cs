using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>Lives an account's past: deposits, then opens each position on its day at the prices the market had.</summary>
public sealed class Seeder(ContractPicker picker, Quoter quoter, Marks marks, Trades trades, Numbers numbers, IDayShape shape, MarketClock clock)
{
    private const int DepositDaysAgo = 130;

    public Book Fill(PortfolioSeed portfolio, SimCustomer customer)
    {
        var deposited = DateTimeOffset.FromUnixTimeMilliseconds(TradingDays.Open(marks.Now.Day - DepositDaysAgo));
        var book = new Book(portfolio.Account, customer, deposited.AddDays(-5));
        book.Enter(new(numbers.Transaction(), "Money Movement", "Deposit", "Wire Funds Received", deposited, TradingDays.Date(marks.Now.Day - DepositDaysAgo), portfolio.Deposit, Fees.None));
        foreach (var position in portfolio.Positions.OrderByDescending(p => p.DaysAgo))
            Open(book, position);
        foreach (var working in portfolio.Working)
            Wait(book, portfolio.Positions.First(p => p.Underlying == working.Underlying && p.Strategy == working.Strategy), working);
        return book;
    }

    /// <summary>Places an order to close a position, at a price the market is not near.</summary>
    private void Wait(Book book, PositionSeed position, WorkingSeed seed)
    {
        var opened = book.Orders.First(o => o.Status == OrderStatus.Filled && o.Underlying.Symbol == position.Underlying && o.Legs.Count == position.Legs.Length && o.Legs[0].Quantity == Math.Abs(position.Legs[0].Quantity) * position.Units);
        var legs = opened.Legs.Select(l => new OrderLeg(l.Instrument, l.IsBuy ? OrderLeg.SellToClose : OrderLeg.BuyToClose, l.Quantity)).ToList();
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

    private void Open(Book book, PositionSeed seed)
    {
        var underlying = Underlyings.Find(seed.Underlying)!;
        var day = marks.Now.Day - seed.DaysAgo - (seed.DaysAgo == 0 && marks.Now.Opened is null ? 1 : 0);
        var at = seed.DaysAgo == 0 ? Today(0.7).ToUnixTimeMilliseconds() : Moment(seed, day);
        var legs = seed.Legs.Select(l => new OrderLeg(picker.Pick(underlying, l, at, clock.Now), l.Quantity > 0 ? OrderLeg.BuyToOpen : OrderLeg.SellToOpen, Math.Abs(l.Quantity) * seed.Units)).ToList();
        var prices = legs.ConvertAll(l => Price(l, at));
        var net = legs.Zip(prices).Sum(p => -p.First.Sign * p.Second * p.First.Quantity) / seed.Units;
        var received = DateTimeOffset.FromUnixTimeMilliseconds(at);
        var order = new Order(numbers.Order(), book.Account, new("Limit", "Day", net) { Source = "desktop" }, legs, received);
        book.Add(order);
        Route(order, received);
        foreach (var (leg, price) in legs.Zip(prices))
            trades.Execute(book, order, leg, leg.Quantity, price, received.AddMilliseconds(802), TradingDays.Date(day));
        order.Become(OrderStatus.Filled, received.AddMilliseconds(899));
    }

    /// <summary>Some moment of the day's regular trading.</summary>
    private static long Moment(PositionSeed seed, int day)
    {
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
