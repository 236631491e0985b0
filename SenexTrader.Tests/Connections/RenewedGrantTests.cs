using SenexTrader.Core.Connections;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>A connection whose grant was revoked at the broker gets a new one.</summary>
public sealed class RenewedGrantTests : DeskTests
{
    private const string Id = "c0123456789ab";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var box = Bench.Get<SecretBox>();
        await Bench.Get<ConnectionStore>().AddAsync(
            new ConnectionRow
            {
                Id = Id,
                UserId = "anna",
                Label = "Mine",
                Environment = BrokerEnvironment.Simulated,
                ClientId = "",
                ClientSecret = box.Close("anna", Id, GrantFields.ClientSecret, "senex-second-secret"),
                RefreshToken = box.Close("anna", Id, GrantFields.RefreshToken, "a-grant-that-was-revoked"),
                CreatedAt = Given.Now,
                Accounts = [Account("5WT00002", shown: true), Account("5WT00007", shown: false)],
            },
            Cancel);
        await Bench.Desk.StartAllAsync(Cancel);
    }

    [Fact]
    public async Task A_good_one_overwrites_the_old_and_streams_at_once_with_the_secret_that_was_there()
    {
        var old = await RowAsync();
        Assert.Contains(old.RefreshToken, await FilesAsync());
        Assert.Equal((true, null), await Bench.Desk.RenewAsync("anna", Id, "", "senex-second-refresh", Cancel));

        await Eventually.HoldsAsync(() => Bench.Cache.Values.ContainsKey($"positions:{Id}:5WT00002"), "its account is followed");
        var row = await RowAsync();
        Assert.Equal("senex-second-refresh", Bench.Get<SecretBox>().Open("anna", Id, GrantFields.RefreshToken, row.RefreshToken, out _));
        var left = await FilesAsync();
        Assert.Contains(row.RefreshToken, left);
        Assert.DoesNotContain(old.RefreshToken, left);
        Assert.DoesNotContain(old.ClientSecret, left);
    }

    [Theory]
    [InlineData("", "still-no-good", GrantFaultKind.GrantRefused, GrantFields.RefreshToken)]
    [InlineData("another-secret", "senex-second-refresh", GrantFaultKind.SecretRefused, GrantFields.ClientSecret)]
    [InlineData("senex-demo-secret", "senex-demo-refresh", GrantFaultKind.OtherAccounts, GrantFields.RefreshToken)]
    public async Task One_that_is_refused_or_of_other_accounts_is_told_beside_its_field_and_changes_nothing(
        string secret, string token, GrantFaultKind kind, string field)
    {
        var old = await RowAsync();
        var (found, fault) = await Bench.Desk.RenewAsync("anna", Id, secret, token, Cancel);
        Assert.Equal((true, kind, field), (found, fault!.Kind, fault.Field));
        Assert.DoesNotContain(token, fault.Words);
        Assert.Equal((old.ClientSecret, old.RefreshToken), ((await RowAsync()).ClientSecret, (await RowAsync()).RefreshToken));
    }

    [Fact]
    public async Task To_others_the_connection_is_not_there()
    {
        var old = await RowAsync();
        Assert.Equal((false, null), await Bench.Desk.RenewAsync("bert", Id, "", "senex-second-refresh", Cancel));
        Assert.Null(await Bench.Get<ConnectionStore>().RenewAsync("bert", Id, "s", "t", [], Cancel));
        Assert.Equal(old.RefreshToken, (await RowAsync()).RefreshToken);
    }

    [Fact]
    public async Task What_was_chosen_stays_chosen_a_new_account_waits_and_one_that_is_gone_goes()
    {
        var row = await Bench.Get<ConnectionStore>().RenewAsync(
            "anna", Id, "s", "t", [Account("5WT00002", shown: false), Account("5WT00009", shown: false)], Cancel);
        Assert.Equal([("5WT00002", true), ("5WT00009", false)], row!.Accounts.Select(a => (a.Number, a.Shown)));
        Assert.Equal([("5WT00002", true), ("5WT00009", false)], (await RowAsync()).Accounts.Select(a => (a.Number, a.Shown)));
    }

    [Fact]
    public async Task Were_none_of_the_chosen_left_all_are_followed()
    {
        var row = await Bench.Get<ConnectionStore>().RenewAsync("anna", Id, "s", "t", [Account("5WT00007", shown: false)], Cancel);
        Assert.Equal([("5WT00007", true)], row!.Accounts.Select(a => (a.Number, a.Shown)));
    }

    private async Task<ConnectionRow> RowAsync() => Assert.Single(await Bench.Get<ConnectionStore>().AllAsync(Cancel));

    private static ConnectionAccountRow Account(string number, bool shown) => new() { Number = number, Nickname = "", MarginOrCash = "Margin", Shown = shown };

    private async Task<string> FilesAsync() => string.Concat(await Task.WhenAll(
        Directory.GetFiles(Folder.Path, "senex.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Select(TextOfAsync)));

    private static async Task<string> TextOfAsync(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await open.CopyToAsync(all, Cancel);
        return System.Text.Encoding.Latin1.GetString(all.ToArray());
    }
}
