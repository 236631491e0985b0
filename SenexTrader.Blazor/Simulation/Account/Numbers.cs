namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Running numbers of orders, transactions and executions, the same in every run.</summary>
public sealed class Numbers
{
    private long _order = 412_300, _transaction = 258_001_000, _execution = 100, _complex = 8_000, _transfer = 70;

    public long Order() => Interlocked.Increment(ref _order);
    /// <summary>The youngest transaction's number, over all accounts.</summary>
    public long LastTransaction => Interlocked.Read(ref _transaction);

    public long Transaction() => Interlocked.Increment(ref _transaction);
    public long Execution() => Interlocked.Increment(ref _execution);
    public long ComplexOrder() => Interlocked.Increment(ref _complex);
    public long Transfer() => Interlocked.Increment(ref _transfer);
}
