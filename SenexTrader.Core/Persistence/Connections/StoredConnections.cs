using Microsoft.Data.Sqlite;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Persistence.Connections;

/// <summary>A look into the database before the program is built, for what depends on it.</summary>
public static class StoredConnections
{
    /// <summary>True when some user has connected an account that is not simulated. A file without a schema has none.</summary>
    /// <exception cref="DatabaseUnusableException">The file cannot be read.</exception>
    public static bool IsAnyReal(string database)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        try
        {
            using var connection = new SqliteConnection(address.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'Connections'";
            if ((long)command.ExecuteScalar()! == 0) return false;
            command.CommandText = "SELECT count(*) FROM Connections WHERE Environment <> $simulated";
            command.Parameters.AddWithValue("$simulated", nameof(BrokerEnvironment.Simulated));
            return (long)command.ExecuteScalar()! > 0;
        }
        catch (SqliteException cause)
        {
            throw new DatabaseUnusableException(
                $"{database} cannot be used: {cause.Message} Move it away (saved history starts anew) or put a sound copy in its place.", cause);
        }
    }
}
