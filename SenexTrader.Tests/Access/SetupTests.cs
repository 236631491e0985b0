using Microsoft.EntityFrameworkCore;
using SenexTrader.Blazor.Access;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Tests.Access;

public sealed class SetupTests : IDisposable
{
    private readonly AccessBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_code_makes_one_owner_and_is_worth_nothing_afterwards()
    {
        var code = bench.Get<SetupCode>().Issue();
        Assert.Empty(await MakeAsync(code, "ann"));
        Assert.False(await bench.Get<Setup>().IsDueAsync(TestContext.Current.CancellationToken));
        Assert.False(bench.Get<SetupCode>().Matches(code));
        Assert.False(File.Exists(bench.Data.SetupCode));

        Assert.NotEmpty(await MakeAsync(code, "eve"));
        await using var db = bench.Db();
        Assert.Equal("ann", (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).UserName);
        Assert.True(await bench.Get<SenexUsers>().IsInRoleAsync((await bench.Get<SenexUsers>().FindByNameAsync("ann"))!, SenexUser.OwnerRole));
    }

    [Fact]
    public async Task Of_many_who_use_the_code_at_once_one_becomes_the_owner()
    {
        var code = bench.Get<SetupCode>().Issue();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => MakeAsync(code, $"user{i}"))));
        Assert.Single(answers, a => a.Count == 0);
        await using var db = bench.Db();
        Assert.Equal(1, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_wrong_code_is_told_beside_its_field_and_written_down()
    {
        bench.Get<SetupCode>().Issue();
        var wrong = Assert.Single(await MakeAsync("abcd-efgh", "eve"));
        Assert.Equal("Code", wrong.Field);
        Assert.Equal(AuditEvent.SetUpRefused, (await bench.ToldAsync())[0].Event);
    }

    [Fact]
    public void Before_a_code_is_issued_none_opens_not_even_an_empty_one() => Assert.False(bench.Get<SetupCode>().Matches(""));

    [Fact]
    public void The_code_rests_where_only_its_owner_can_read_it_and_may_be_copied_carelessly()
    {
        var code = bench.Get<SetupCode>().Issue();
        Assert.Equal(code, File.ReadAllText(bench.Data.SetupCode).Trim());
        Assert.True(bench.Get<SetupCode>().Matches($" {code.Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant()} "));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bench.Data.SetupCode));
    }

    private Task<IReadOnlyList<FormProblem>> MakeAsync(string code, string name) =>
        bench.Get<Setup>().MakeOwnerAsync(code, name, AccessBench.Password, "::1");
}
