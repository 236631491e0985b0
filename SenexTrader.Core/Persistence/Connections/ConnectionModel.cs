using Microsoft.EntityFrameworkCore;

namespace SenexTrader.Core.Persistence.Connections;

internal static class ConnectionModel
{
    public static void AddConnections(this ModelBuilder model)
    {
        model.Entity<ConnectionRow>(connection =>
        {
            connection.ToTable("Connections").HasIndex(c => c.UserId);
            connection.Property(c => c.Environment).HasConversion<string>();
            connection.HasMany(c => c.Accounts).WithOne().HasForeignKey(a => a.ConnectionId);
        });
        model.Entity<ConnectionAccountRow>(account =>
            account.ToTable("ConnectionAccounts").HasKey(a => new { a.ConnectionId, a.Number }));
    }
}
