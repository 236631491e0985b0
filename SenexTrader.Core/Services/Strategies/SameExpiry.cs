using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>Patterns whose legs expire together.</summary>
internal static class SameExpiry
{
    public static Found? IronCondor(IReadOnlyList<Leg> pool)
    {
        foreach (var options in ByExpiry(pool))
        {
            var match = (
                from shortPut in options.Where(l => l.IsPut() && l.IsShort())
                from shortCall in options.Where(l => l.IsCall() && l.IsShort())
                where shortPut.Strike() <= shortCall.Strike() && shortPut.Size() == shortCall.Size()
                let longPut = Wing(options.Where(l => l.IsPut() && l.Strike() < shortPut.Strike()), shortPut)
                let longCall = Wing(options.Where(l => l.IsCall() && l.Strike() > shortCall.Strike()), shortCall)
                where longPut is not null && longCall is not null
                let name = shortPut.Strike() == shortCall.Strike() ? "Iron butterfly" : "Iron condor"
                select new Found(name, [longPut, shortPut, shortCall, longCall])).FirstOrDefault();
            if (match is not null) return match;
        }

        return null;
    }

    public static Found? Butterfly(IReadOnlyList<Leg> pool) => (
        from options in ByExpiry(pool)
        from body in options
        let wings = options.Where(l => l.Opposes(body) && l.Size() * 2 == body.Size()).ToList()
        let low = wings.Where(w => w.Strike() < body.Strike()).MaxBy(w => w.Strike())
        let high = wings.Where(w => w.Strike() > body.Strike()).MinBy(w => w.Strike())
        where low is not null && high is not null
        select new Found(body.IsCall() ? "Call butterfly" : "Put butterfly", [low, body, high])).FirstOrDefault();

    public static Found? Vertical(IReadOnlyList<Leg> pool) => (
        from options in ByExpiry(pool)
        from pair in options.Pairs()
        where pair.First.Opposes(pair.Second) && pair.First.Size() == pair.Second.Size()
        orderby Math.Abs(pair.First.Strike() - pair.Second.Strike())
        select new Found(
            pair.First.IsCall() ? "Call vertical" : "Put vertical", ShortFirst(pair))).FirstOrDefault();

    public static Found? Ratio(IReadOnlyList<Leg> pool) => (
        from options in ByExpiry(pool)
        from pair in options.Pairs()
        where pair.First.Opposes(pair.Second)
        select new Found(pair.First.IsCall() ? "Call ratio" : "Put ratio", ShortFirst(pair))).FirstOrDefault();

    public static Found? StraddleOrStrangle(IReadOnlyList<Leg> pool) => (
        from options in ByExpiry(pool)
        from put in options.Where(l => l.IsPut())
        from call in options.Where(l => l.IsCall())
        where put.Quantity == call.Quantity
        let shape = put.Strike() == call.Strike() ? "straddle" : "strangle"
        select new Found($"{(put.IsShort() ? "Short" : "Long")} {shape}", [put, call])).FirstOrDefault();

    private static IEnumerable<List<Leg>> ByExpiry(IReadOnlyList<Leg> pool) => pool
        .Where(l => l.Option is not null)
        .GroupBy(l => (l.Expiration(), l.Option!.Root, l.Multiplier))
        .OrderBy(g => g.Key.Item1)
        .Select(g => g.ToList());

    private static Leg? Wing(IEnumerable<Leg> beyond, Leg body) => beyond
        .Where(l => l.IsLong() && l.Size() == body.Size())
        .MinBy(l => Math.Abs(l.Strike() - body.Strike()));

    private static IReadOnlyList<Leg> ShortFirst((Leg First, Leg Second) pair) =>
        pair.First.IsShort() ? [pair.First, pair.Second] : [pair.Second, pair.First];
}
