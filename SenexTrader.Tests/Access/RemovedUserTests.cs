using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Blazor.Access;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Persistence.Entities;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

public sealed class RemovedUserTests : IDisposable
{
    private readonly AccessBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Nothing_is_left_of_a_removed_user_but_the_trail()
    {
        await bench.UserAsync(visiting: true);
        var bob = await bench.UserAsync("bob");
        var session = await bench.Sessions.OpenAsync(bob.Id, "::2", "other");
        await ConnectAsync(bob.Id);
        await using (var db = bench.Db())
        {
            db.Preferences.Add(new PreferenceRow { User = bob.Id, Name = "appearance", Json = "{}", Updated = Given.Now });
            await db.SaveChangesAsync(Cancel);
        }

        Assert.True(await bench.Get<Household>().RemoveAsync(bob.Id, bench.Http));

        Assert.False(await bench.Sessions.IsOpenAsync(session, Cancel));
        Assert.Empty(await bench.Get<ConnectionStore>().AllAsync(Cancel));
        Assert.Equal(DoorAnswer.Refused, await bench.TryAsync("bob", AccessBench.Password));
        await using (var db = bench.Db())
        {
            Assert.Equal(AccessBench.Name, (await db.Users.SingleAsync(Cancel)).UserName);
            Assert.False(await db.Preferences.AnyAsync(Cancel));
        }

        var told = Assert.Single(await bench.ToldAsync(), r => r.Event is AuditEvent.UserRemoved);
        Assert.Equal((AccessBench.Name, "bob"), (told.Name, told.Detail));
    }

    [Fact]
    public async Task The_connections_of_a_user_who_is_kept_out_rest_until_they_are_let_in_again()
    {
        await bench.UserAsync(visiting: true);
        var bob = await bench.UserAsync("bob");
        await ConnectAsync(bob.Id);
        await bench.Get<ConnectionDesk>().StartAllAsync(Cancel);
        Assert.True(bench.Get<TraderDirectory>().Has("c1"));

        await bench.Get<Household>().SetBarredAsync(bob.Id, barred: true, bench.Http);
        Assert.False(bench.Get<TraderDirectory>().Has("c1"));
        Assert.True((await bench.Get<Household>().ListAsync(Cancel)).Single(m => m.Name == "bob").IsBarred);

        await bench.Get<Household>().SetBarredAsync(bob.Id, barred: false, bench.Http);
        Assert.True(bench.Get<TraderDirectory>().Has("c1"));
        Assert.False((await bench.Get<Household>().ListAsync(Cancel)).Single(m => m.Name == "bob").IsBarred);
    }

    [Fact]
    public async Task Nobody_removes_themselves_or_an_owner()
    {
        var ann = await bench.UserAsync(visiting: true);
        var olivia = await bench.UserAsync("olivia");
        await bench.Get<RoleManager<IdentityRole>>().CreateAsync(new IdentityRole(SenexUser.OwnerRole));
        await bench.Get<SenexUsers>().AddToRoleAsync(olivia, SenexUser.OwnerRole);
        Assert.False(await bench.Get<Household>().RemoveAsync(ann.Id, bench.Http));
        Assert.False(await bench.Get<Household>().RemoveAsync(olivia.Id, bench.Http));
        Assert.False(await bench.Get<Household>().RemoveAsync("nobody", bench.Http));
        Assert.Equal(2, (await bench.Get<Household>().ListAsync(Cancel)).Count);
    }

    private async Task ConnectAsync(string user) => Assert.True(await bench.Get<ConnectionStore>().AddAsync(
        new ConnectionRow
        {
            Id = "c1",
            UserId = user,
            Label = "Bob's",
            Environment = BrokerEnvironment.Production,
            ClientId = "",
            ClientSecret = bench.Get<SecretBox>().Close(user, "c1", GrantFields.ClientSecret, "s"),
            RefreshToken = bench.Get<SecretBox>().Close(user, "c1", GrantFields.RefreshToken, "t"),
            CreatedAt = Given.Now,
        },
        Cancel));
}
