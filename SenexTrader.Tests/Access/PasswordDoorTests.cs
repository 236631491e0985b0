using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SenexTrader.Blazor.Access;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Tests.Access;

public sealed class PasswordDoorTests : IDisposable
{
    private const string Wrong = "not the password at all";

    private readonly AccessBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_right_password_opens_a_session_that_the_audit_trail_tells_of()
    {
        var user = await bench.UserAsync();
        Assert.Equal(DoorAnswer.In, await bench.TryAsync(AccessBench.Name, AccessBench.Password));
        Assert.Single(await bench.Sessions.ListAsync(user.Id, TestContext.Current.CancellationToken));
        Assert.Equal(AuditEvent.SignedIn, (await bench.ToldAsync())[0].Event);
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        await bench.UserAsync();
        for (var i = 0; i < 10; i++) await bench.TryAsync(AccessBench.Name, Wrong);
        Assert.Equal(DoorAnswer.Refused, await bench.TryAsync(AccessBench.Name, AccessBench.Password));
        Assert.Contains(await bench.ToldAsync(), told => told.Event == AuditEvent.LockedOut);

        bench.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(DoorAnswer.Refused, await bench.TryAsync(AccessBench.Name, AccessBench.Password));
        bench.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(DoorAnswer.In, await bench.TryAsync(AccessBench.Name, AccessBench.Password));
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_moment_all_count()
    {
        var user = await bench.UserAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            using var scope = bench.Get<IServiceScopeFactory>().CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<SenexUsers>();
            await users.AccessFailedAsync((await users.FindByIdAsync(user.Id))!);
        })));
        await using var db = bench.Db();
        Assert.NotNull((await db.Users.SingleAsync(TestContext.Current.CancellationToken)).LockoutEnd);
    }

    [Fact]
    public async Task Guesses_do_not_let_in_whom_the_owner_keeps_out()
    {
        var user = await bench.UserAsync();
        var users = bench.Get<SenexUsers>();
        await users.SetLockoutEndDateAsync(user, SenexUser.ForGood);
        for (var i = 0; i < 12; i++) await users.AccessFailedAsync(user);
        bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(DoorAnswer.Refused, await bench.TryAsync(AccessBench.Name, AccessBench.Password));
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_account_get_the_same_answer_for_the_same_work()
    {
        await bench.UserAsync();
        await bench.UserAsync("locked");
        for (var i = 0; i < 10; i++) await bench.TryAsync("locked", Wrong);

        foreach (var name in new[] { "nobody", AccessBench.Name, "locked" })
        {
            var before = bench.Get<CountingHasher>().Checks;
            Assert.Equal(DoorAnswer.Refused, await bench.TryAsync(name, Wrong));
            Assert.Equal(1, bench.Get<CountingHasher>().Checks - before);
        }
    }

    [Fact]
    public void A_guess_costs_what_is_advised()
    {
        var services = new ServiceCollection();
        services.AddSenexAccess(bench.Data);
        using var provider = services.BuildServiceProvider();
        Assert.Equal(210_000, provider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }

    [Theory]
    [InlineData("elevenchars", false)]
    [InlineData("twelve chars", true)]
    [InlineData("aaaaaaaaaaaa", false)]
    public async Task Length_counts_and_rules_on_letters_do_not(string password, bool accepted) =>
        Assert.Equal(accepted, (await bench.Get<SenexUsers>().CreateAsync(new SenexUser { UserName = "bob" }, password)).Succeeded);
}
