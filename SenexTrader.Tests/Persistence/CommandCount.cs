using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SenexTrader.Tests.Persistence;

/// <summary>Counts the statements that read.</summary>
internal sealed class CommandCount : DbCommandInterceptor
{
    private int reads;

    public int Reads => reads;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref reads);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
