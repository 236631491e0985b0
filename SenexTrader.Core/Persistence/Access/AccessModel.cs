using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SenexTrader.Core.Persistence.Access;

/// <summary>The tables beside those that Identity has by default.</summary>
internal static class AccessModel
{
    public static void AddAccess(this ModelBuilder model)
    {
        // As in Identity's third schema, which it takes from a host's options only; migrations are made without a host.
        model.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("AspNetUserPasskeys").HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<SenexUser>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        });
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("Sessions").HasIndex(s => s.UserId);
            session.HasOne<SenexUser>().WithMany().HasForeignKey(s => s.UserId);
        });
        model.Entity<InvitationRow>(invitation => invitation.ToTable("Invitations").HasIndex(i => i.CodeHash).IsUnique());
        model.Entity<AuditRow>(audit =>
        {
            audit.ToTable("Audit").HasIndex(a => a.At);
            audit.Property(a => a.Event).HasConversion<string>();
        });
    }
}
