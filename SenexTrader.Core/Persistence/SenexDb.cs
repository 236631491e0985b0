using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <summary>The saved history: snapshots of accounts and nothing live.</summary>
public sealed class SenexDb(DbContextOptions<SenexDb> options) : DbContext(options)
{
    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<PositionRow> Positions => Set<PositionRow>();

    public DbSet<LegRow> Legs => Set<LegRow>();

    public DbSet<ConnectionRow> Connections => Set<ConnectionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    // The keys begin with the save, so a save is read and deleted as one run of pages. A chart goes the other way:
    // the account's saves in a range of time, or the saves a position or leg was in, and from there to one figure by key.
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SnapshotRow>(snapshot =>
        {
            snapshot.ToTable("Snapshots");
            snapshot.HasIndex(s => new { s.User, s.Account, s.TakenAt });
            snapshot.HasIndex(s => new { s.User, s.TakenAt });
            snapshot.HasMany(s => s.Positions).WithOne().HasForeignKey(p => p.SnapshotId);
            snapshot.HasMany(s => s.Legs).WithOne().HasForeignKey(l => l.SnapshotId);
            snapshot.HasMany(s => s.Figures).WithOne().HasForeignKey(f => f.SnapshotId);
        });
        modelBuilder.Entity<PositionRow>(position =>
        {
            position.ToTable("Positions").HasKey(p => new { p.SnapshotId, p.Ordinal });
            position.HasIndex(p => new { p.PositionId, p.SnapshotId });
        });
        modelBuilder.Entity<LegRow>(leg =>
        {
            leg.ToTable("Legs").HasKey(l => new { l.SnapshotId, l.Ordinal });
            leg.HasIndex(l => new { l.Symbol, l.SnapshotId });
        });
        modelBuilder.Entity<FigureRow>(figure => figure.ToTable("Figures")
            .HasKey(f => new { f.SnapshotId, f.Scope, f.Ordinal, f.Metric }));
        modelBuilder.AddConnections();
    }
}
