using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Blazor.Access;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The owner has lost everything but the machine.</summary>
public sealed class OwnerResetTests : IDisposable
{
    private readonly AccessBench bench = new();
    private readonly StringWriter output = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_command_gives_a_new_password_takes_factors_and_lock_outs_away_and_ends_all_sessions()
    {
        var code = bench.Get<SetupCode>().Issue();
        Assert.Empty(await bench.Get<Setup>().MakeOwnerAsync(code, AccessBench.Name, AccessBench.Password, "::1"));
        var owner = (await bench.Get<SenexUsers>().FindByNameAsync(AccessBench.Name))!;
        await bench.Get<SenexUsers>().ResetAuthenticatorKeyAsync(owner);
        await bench.Get<SenexUsers>().SetTwoFactorEnabledAsync(owner, true);
        await bench.Get<SenexUsers>().GenerateNewTwoFactorRecoveryCodesAsync(owner, 10);
        await bench.Get<SenexUsers>().SetLockoutEndDateAsync(owner, DateTimeOffset.MaxValue);
        var session = await bench.Sessions.OpenAsync(owner.Id, "::1", "test");
        var other = await bench.UserAsync("bob");
        var others = await bench.Sessions.OpenAsync(other.Id, "::2", "test");

        await ResetOwnerCommand.RunAsync(["--SENEX_DATA", bench.Data.Root], output);

        // The running program asks its database again after 20 s at the latest.
        bench.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.False(await bench.Sessions.IsOpenAsync(session, Cancel));
        Assert.True(await bench.Sessions.IsOpenAsync(others, Cancel));
        bench.Get<Core.Persistence.SenexDb>().ChangeTracker.Clear();
        Assert.Equal(DoorAnswer.Refused, await bench.TryAsync(AccessBench.Name, AccessBench.Password));
        Assert.Equal(DoorAnswer.In, await bench.TryAsync(AccessBench.Name, Password()));
        await using var db = bench.Db();
        Assert.False(await db.UserTokens.AnyAsync(Cancel));
        Assert.False(await db.Set<IdentityUserPasskey<string>>().AnyAsync(Cancel));
        Assert.Contains(await bench.ToldAsync(), r => r.Event is AuditEvent.OwnerReset && r.Name == AccessBench.Name);
        Assert.DoesNotContain(await bench.ToldAsync(), r => r.Detail.Contains(Password(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_there_is_an_owner_it_says_how_to_become_one()
    {
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => ResetOwnerCommand.RunAsync(["--SENEX_DATA", bench.Data.Root], output));
        Assert.Contains("/set-up", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_no_database_is_named_and_left_as_it_is()
    {
        using var empty = new TempFolder();
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => ResetOwnerCommand.RunAsync(["--SENEX_DATA", empty.Path], output));
        Assert.Contains(empty.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(empty.Path));
    }

    private string Password() => output.ToString().Split('\n')[0].Split(": ")[1].Trim();
}
