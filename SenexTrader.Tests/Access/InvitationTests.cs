using SenexTrader.Blazor.Access;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Tests.Access;

public sealed class InvitationTests : IDisposable
{
    private readonly AccessBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task It_makes_one_account_that_owns_nothing()
    {
        var code = await InviteAsync();
        Assert.Empty(await AcceptAsync(code, "bob"));
        Assert.NotEmpty(await AcceptAsync(code, "eve"));
        var bob = await bench.Get<SenexUsers>().FindByNameAsync("bob");
        Assert.False(await bench.Get<SenexUsers>().IsInRoleAsync(bob!, SenexUser.OwnerRole));
        Assert.Null(await bench.Get<SenexUsers>().FindByNameAsync("eve"));
    }

    [Fact]
    public async Task After_three_days_it_is_worth_nothing()
    {
        var code = await InviteAsync();
        bench.Time.Advance(Invitations.Life);
        Assert.Equal("Code", Assert.Single(await AcceptAsync(code, "bob")).Field);
        Assert.Empty(await bench.Get<Invitations>().OpenAsync(Cancel));
    }

    [Fact]
    public async Task Withdrawn_it_is_worth_nothing()
    {
        var code = await InviteAsync();
        var open = Assert.Single(await bench.Get<Invitations>().OpenAsync(Cancel));
        await bench.Get<Invitations>().WithdrawAsync(open.Id, bench.Http);
        Assert.NotEmpty(await AcceptAsync(code, "bob"));
    }

    [Fact]
    public async Task A_name_that_is_taken_does_not_cost_the_code()
    {
        var code = await InviteAsync();
        Assert.Equal("Name", Assert.Single(await AcceptAsync(code, AccessBench.Name)).Field);
        Assert.Empty(await AcceptAsync(code, "bob"));
    }

    [Fact]
    public async Task The_database_holds_no_code()
    {
        var code = await InviteAsync();
        var kept = Assert.Single(await bench.Get<Invitations>().OpenAsync(Cancel));
        Assert.DoesNotContain(OneTimeCode.Normal(code), kept.CodeHash, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, kept.CodeHash.Length);
    }

    [Fact]
    public async Task A_user_who_is_kept_out_loses_their_sessions_and_may_not_come_back()
    {
        await InviteAsync();
        var bob = await bench.UserAsync("bob");
        var session = await bench.Sessions.OpenAsync(bob.Id, "::2", "other");
        await bench.Get<Household>().SetBarredAsync(bob.Id, barred: true, bench.Http);
        Assert.False(await bench.Sessions.IsOpenAsync(session, Cancel));
        bench.Time.Advance(TimeSpan.FromDays(1000));
        Assert.Equal(DoorAnswer.Refused, await bench.TryAsync("bob", AccessBench.Password));

        await bench.Get<Household>().SetBarredAsync(bob.Id, barred: false, bench.Http);
        Assert.Equal(DoorAnswer.In, await bench.TryAsync("bob", AccessBench.Password));
    }

    private async Task<string> InviteAsync()
    {
        await bench.UserAsync(visiting: true);
        return await bench.Get<Invitations>().InviteAsync("Bob", bench.Http);
    }

    private Task<IReadOnlyList<FormProblem>> AcceptAsync(string code, string name) =>
        bench.Get<Invitations>().AcceptAsync(code, name, AccessBench.Password, "::1");
}
