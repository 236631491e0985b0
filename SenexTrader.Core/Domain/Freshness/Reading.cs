namespace SenexTrader.Core.Domain.Freshness;

/// <summary>
/// Either a value that is current, with the time it was received, or the reason why there is none.
/// <c>default</c> means that nothing has been received yet. A saved value is never a reading.
/// </summary>
public readonly record struct Reading<T>
{
    private readonly T? value;
    private readonly Gap gap;

    private Reading(T value, DateTimeOffset asOf, bool atClose)
    {
        this.value = value;
        AsOf = asOf;
        AtClose = atClose;
        IsLive = true;
    }

    private Reading(Gap gap) => this.gap = gap;

    /// <summary>True when there is a current value, in an open session or at the close of a finished one.</summary>
    public bool IsLive { get; }

    /// <summary>True when the market of this value is closed: the value is the last one of the session.</summary>
    public bool AtClose { get; }

    /// <summary>When the value was received here, UTC; for a join the oldest part. Meaningless without a value.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="IsLive"/> or <see cref="TryGet"/> first.</exception>
    public T Value => IsLive ? value! : throw new InvalidOperationException($"No value: {gap.Reason}.");

    /// <summary>Why there is no value.</summary>
    /// <exception cref="InvalidOperationException">There is a value.</exception>
    public Gap Gap => IsLive ? throw new InvalidOperationException("There is a value, so there is no gap.") : gap;

    public static Reading<T> Live(T value, DateTimeOffset asOf, bool atClose = false) => new(value, asOf, atClose);

    public static Reading<T> Unavailable(Gap gap) => new(gap);

    public static Reading<T> Unavailable(Reason reason, DateTimeOffset? since = null, string? detail = null) =>
        new(new Gap(reason, since, null, detail));

    public bool TryGet(out T result)
    {
        result = value!;
        return IsLive;
    }

    /// <summary>The same freshness with another value; a gap stays the same gap.</summary>
    public Reading<TOut> Map<TOut>(Func<T, TOut> map) =>
        IsLive ? Reading<TOut>.Live(map(value!), AsOf, AtClose) : Reading<TOut>.Unavailable(gap);

    /// <summary>Like <see cref="Map"/>, where the step itself may find that there is no value.</summary>
    public Reading<TOut> Then<TOut>(Func<T, Reading<TOut>> next)
    {
        if (!IsLive) return Reading<TOut>.Unavailable(gap);
        var result = next(value!);
        return result.IsLive ? result.NoYoungerThan(AsOf, AtClose) : result;
    }

    /// <summary>Live only if both are, and as old as the older one.</summary>
    public Reading<TOut> With<TOther, TOut>(Reading<TOther> other, Func<T, TOther, TOut> join)
    {
        if (!IsLive) return Reading<TOut>.Unavailable(gap);
        if (!other.IsLive) return Reading<TOut>.Unavailable(other.gap);
        return Reading<TOut>.Live(join(value!, other.value!), AsOf, AtClose).NoYoungerThan(other.AsOf, other.AtClose);
    }

    internal Reading<T> NoYoungerThan(DateTimeOffset asOf, bool atClose) =>
        new(value!, asOf < AsOf ? asOf : AsOf, AtClose || atClose);
}
