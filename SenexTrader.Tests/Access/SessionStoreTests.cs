using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Tests.Access;

public sealed class SessionStoreTests : IDisposable
{
    private readonly AccessBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_session_that_was_ended_is_over_at_once_and_whoever_listens_is_told()
    {
        var (user, id) = await OpenAsync();
        var told = new List<string>();
        bench.Sessions.Ended += told.Add;
        Assert.True(await bench.Sessions.IsOpenAsync(id, Cancel));

        Assert.True(await bench.Sessions.EndAsync(user, id));
        Assert.False(await bench.Sessions.IsOpenAsync(id, Cancel));
        Assert.Equal([id], told);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var (_, id) = await OpenAsync();
        var other = await bench.UserAsync("bob");
        Assert.False(await bench.Sessions.EndAsync(other.Id, id));
        Assert.Equal(0, await bench.Sessions.EndAllAsync(other.Id));
        Assert.True(await bench.Sessions.IsOpenAsync(id, Cancel));
    }

    [Fact]
    public async Task Everywhere_but_here_leaves_this_one()
    {
        var (user, here) = await OpenAsync();
        var there = await bench.Sessions.OpenAsync(user, "::2", "other");
        Assert.Equal(1, await bench.Sessions.EndAllAsync(user, except: here));
        Assert.True(await bench.Sessions.IsOpenAsync(here, Cancel));
        Assert.False(await bench.Sessions.IsOpenAsync(there, Cancel));
    }

    [Fact]
    public async Task Unused_for_a_week_it_is_over()
    {
        var (_, id) = await OpenAsync();
        bench.Time.Advance(SessionStore.Idle + TimeSpan.FromSeconds(1));
        Assert.False(await bench.Sessions.IsOpenAsync(id, Cancel));
        await using var db = bench.Db();
        Assert.Equal(0, await db.Sessions.CountAsync(Cancel));
    }

    [Fact]
    public async Task Used_every_day_it_is_over_after_a_month()
    {
        var (_, id) = await OpenAsync();
        for (var day = 0; day < 30; day++)
        {
            Assert.True(await bench.Sessions.IsOpenAsync(id, Cancel), $"day {day}");
            bench.Time.Advance(TimeSpan.FromDays(1));
        }

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await bench.Sessions.IsOpenAsync(id, Cancel));
    }

    [Fact]
    public async Task What_is_past_its_time_is_forgotten_at_night()
    {
        var (user, old) = await OpenAsync();
        await bench.Get<AuditTrail>().TellAsync(AuditEvent.SignedIn, user, "ann");
        bench.Time.Advance(AuditTrail.Kept + TimeSpan.FromSeconds(1));
        var fresh = await bench.Sessions.OpenAsync(user, "::1", "test");
        await bench.Get<AuditTrail>().TellAsync(AuditEvent.SignedOut, user, "ann");

        Assert.Equal(1, await bench.Sessions.ForgetOldAsync(Cancel));
        Assert.Equal(1, await bench.Get<AuditTrail>().ForgetOldAsync(Cancel));
        Assert.Equal(fresh, Assert.Single(await bench.Sessions.ListAsync(user, Cancel)).Id);
        Assert.Equal(AuditEvent.SignedOut, Assert.Single(await bench.ToldAsync()).Event);
        Assert.NotEqual(old, fresh);
    }

    [Fact]
    public async Task A_name_that_was_never_given_out_is_no_session() => Assert.False(await bench.Sessions.IsOpenAsync("made up", Cancel));

    private async Task<(string User, string Session)> OpenAsync()
    {
        var user = await bench.UserAsync();
        return (user.Id, await bench.Sessions.OpenAsync(user.Id, "::1", "test"));
    }
}
