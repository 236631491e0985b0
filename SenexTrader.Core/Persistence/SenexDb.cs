using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <summary>The saved history, snapshots of accounts and nothing live; who may come in, and what they chose.</summary>
public sealed class SenexDb(DbContextOptions<SenexDb> options) : IdentityDbContext<SenexUser>(options)
{
    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<PositionRow> Positions => Set<PositionRow>();

    public DbSet<LegRow> Legs => Set<LegRow>();

    public DbSet<PreferenceRow> Preferences => Set<PreferenceRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<ConnectionRow> Connections => Set<ConnectionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    // The keys begin with the save, so a save is read and deleted as one run of pages. A chart goes the other way:
    // the account's saves in a range of time, or the saves a position or leg was in, and from there to one figure by key.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.AddAccess();
        builder.Entity<SnapshotRow>(snapshot =>
        {
            snapshot.ToTable("Snapshots");
            snapshot.HasIndex(s => new { s.User, s.Account, s.TakenAt });
            snapshot.HasIndex(s => new { s.User, s.TakenAt });
            snapshot.HasMany(s => s.Positions).WithOne().HasForeignKey(p => p.SnapshotId);
            snapshot.HasMany(s => s.Legs).WithOne().HasForeignKey(l => l.SnapshotId);
            snapshot.HasMany(s => s.Figures).WithOne().HasForeignKey(f => f.SnapshotId);
        });
        builder.Entity<PositionRow>(position =>
        {
            position.ToTable("Positions").HasKey(p => new { p.SnapshotId, p.Ordinal });
            position.HasIndex(p => new { p.PositionId, p.SnapshotId });
        });
        builder.Entity<LegRow>(leg =>
        {
            leg.ToTable("Legs").HasKey(l => new { l.SnapshotId, l.Ordinal });
            leg.HasIndex(l => new { l.Symbol, l.SnapshotId });
        });
        builder.Entity<FigureRow>(figure => figure.ToTable("Figures")
            .HasKey(f => new { f.SnapshotId, f.Scope, f.Ordinal, f.Metric }));
        builder.Entity<PreferenceRow>(preference => preference.ToTable("Preferences").HasKey(p => new { p.User, p.Name }));
        builder.AddConnections();
    }
}
