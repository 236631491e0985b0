using Microsoft.EntityFrameworkCore;
using OtpNet;
using SenexTrader.Blazor.Access;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Tests.Access;

public sealed class SecondStepTests : IDisposable
{
    private readonly AccessBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_password_alone_is_not_enough_and_a_code_counts_once()
    {
        var (key, _) = await WithAppAsync();
        NextStep();
        Assert.Equal(DoorAnswer.CodeNeeded, await EnterAsync());
        Assert.False(await StepAsync("000000"));
        Assert.True(await StepAsync(Code(key)));

        await EnterAsync();
        Assert.False(await StepAsync(Code(key)));
        NextStep();
        Assert.True(await StepAsync(Code(key)));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_phone_may_be_half_a_minute_off(int seconds, bool accepted)
    {
        var (key, _) = await WithAppAsync();
        for (var i = 0; i < 4; i++) NextStep();
        await EnterAsync();
        Assert.Equal(accepted, await StepAsync(Code(key, seconds)));
    }

    [Fact]
    public async Task Wrong_codes_lock_out_like_wrong_passwords_recovery_codes_too()
    {
        var (key, codes) = await WithAppAsync();
        NextStep();
        await EnterAsync();
        for (var i = 0; i < 5; i++) await StepAsync("000000");
        for (var i = 0; i < 5; i++) await StepAsync("wrong-code");
        Assert.False(await StepAsync(Code(key)));
        Assert.False(await StepAsync(codes[0]));
        Assert.Equal(DoorAnswer.Refused, await EnterAsync());
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        var (_, codes) = await WithAppAsync();
        await EnterAsync();
        Assert.True(await StepAsync(codes[3].ToLowerInvariant()));
        Assert.Contains(await bench.ToldAsync(), told => told is { Event: AuditEvent.RecoveryCodeUsed, Detail: "9 left" });
        await EnterAsync();
        Assert.False(await StepAsync(codes[3]));
    }

    [Fact]
    public async Task The_database_holds_neither_the_key_nor_a_code()
    {
        var (key, codes) = await WithAppAsync();
        await using var db = bench.Db();
        var kept = string.Join('\n', await db.UserTokens.Select(t => t.Value).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(codes.Append(key), secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(kept);
    }

    [Fact]
    public async Task Turning_it_on_ends_the_other_sessions_and_asks_for_the_password()
    {
        var user = await bench.UserAsync(visiting: true);
        var other = await bench.Sessions.OpenAsync(user.Id, "::2", "other");
        var own = bench.Get<OwnAccount>();
        Assert.NotEmpty(await own.BeginAuthenticatorAsync("not the password"));
        Assert.Null(await own.WaitingKeyAsync());

        Assert.Empty(await own.BeginAuthenticatorAsync(AccessBench.Password));
        Assert.NotNull(await own.ConfirmAuthenticatorAsync(Code((await own.WaitingKeyAsync())!.Value.Key)));
        Assert.False(await bench.Sessions.IsOpenAsync(other, TestContext.Current.CancellationToken));
        Assert.True(await bench.Sessions.IsOpenAsync(bench.Http.User.SessionId()!, TestContext.Current.CancellationToken));
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> WithAppAsync()
    {
        await bench.UserAsync(visiting: true);
        var own = bench.Get<OwnAccount>();
        await own.BeginAuthenticatorAsync(AccessBench.Password);
        var key = (await own.WaitingKeyAsync())!.Value.Key;
        return (key, (await own.ConfirmAuthenticatorAsync(Code(key)))!);
    }

    private void NextStep() => bench.Time.Advance(TimeSpan.FromSeconds(30));

    private string Code(string key, int seconds = 0) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(bench.Time.GetUtcNow().AddSeconds(seconds).UtcDateTime);

    private Task<DoorAnswer> EnterAsync() => bench.TryAsync(AccessBench.Name, AccessBench.Password);

    private Task<bool> StepAsync(string code) => bench.Get<SecondStep>().TryAsync(code, keep: false, "::1");
}
