using System.Text;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

public sealed class ConnectionDeskTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider time = new RunningClock(Given.Now);
    private SimulatedBroker broker = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => broker = await ConnectionBench.BrokerAsync(time);

    public async ValueTask DisposeAsync()
    {
        await broker.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_good_grant_streams_at_once_and_rests_encrypted()
    {
        await using var bench = await ConnectionBench.StartAsync(folder, time, broker);
        var (id, fault) = await PasteSecondAsync(bench);
        Assert.Null(fault);
        await Eventually.HoldsAsync(() => bench.Cache.Values.ContainsKey($"positions:{id}:5WT00002"), "its account is followed");
        Assert.Equal("anna", bench.Traders.Find(id!).Owner);
        var listed = Assert.Single(await bench.Desk.ListAsync("anna", Cancel));
        Assert.Equal(["5WT00002"], listed.Accounts.Where(a => a.Shown).Select(a => a.Info.Number));
        Assert.Empty(await bench.Desk.ListAsync("bert", Cancel));
        foreach (var file in Directory.GetFiles(folder.Path, "senex.db*"))
        {
            Assert.DoesNotContain("senex-second-secret", await TextOfAsync(file));
            Assert.DoesNotContain("senex-second-refresh", await TextOfAsync(file));
        }

        Assert.DoesNotContain("senex-second", string.Join('\n', bench.Log.Lines.Select(l => l.Text)));
        Assert.DoesNotContain("senex-second", string.Join('\n', bench.Cache.Values.Values.Select(Encoding.UTF8.GetString)));
    }

    [Theory]
    [InlineData("senex-demo-secret", GrantFaultKind.SecretRefused, "client_secret", "mismatch")]
    [InlineData(null, GrantFaultKind.GrantRefused, "refresh_token", "revoked")]
    public async Task A_refused_one_is_told_beside_its_field_and_nothing_is_saved(string? secret, GrantFaultKind kind, string field, string words)
    {
        await using var bench = await ConnectionBench.StartAsync(folder, time, broker);
        var (id, fault) = await bench.PasteAsync("anna", secret ?? "senex-second-secret", secret is null ? "a-grant-of-nobody" : "senex-second-refresh");
        Assert.Null(id);
        Assert.Equal((kind, field), (fault!.Kind, fault.Field));
        Assert.Contains(words, fault.Words);
        Assert.DoesNotContain("a-grant-of-nobody", fault.Words);
        Assert.Empty(await bench.Desk.ListAsync("anna", Cancel));
        Assert.Empty(bench.Traders.All);
    }

    [Fact]
    public async Task Disconnecting_wipes_the_secrets_from_the_file_and_stops_the_streams()
    {
        await using var bench = await ConnectionBench.StartAsync(folder, time, broker);
        var (id, _) = await PasteSecondAsync(bench);
        var row = Assert.Single(await bench.Get<ConnectionStore>().AllAsync(Cancel));
        Assert.Contains(row.RefreshToken, await AllTextAsync());

        Assert.True(await bench.Desk.DisconnectAsync("anna", id!, Cancel));

        var left = await AllTextAsync();
        Assert.DoesNotContain(row.RefreshToken, left);
        Assert.DoesNotContain(row.ClientSecret, left);
        Assert.Empty(bench.Traders.All);
        await Eventually.HoldsAsync(() => !bench.Cache.Values.Keys.Any(k => k.StartsWith("pulse:", StringComparison.Ordinal)), "its pulses are gone");
    }

    [Fact]
    public async Task Nobody_else_can_choose_accounts_of_it_or_disconnect_it()
    {
        await using var bench = await ConnectionBench.StartAsync(folder, time, broker);
        var (id, _) = await PasteSecondAsync(bench);
        Assert.False(await bench.Desk.DisconnectAsync("bert", id!, Cancel));
        Assert.False(await bench.Desk.ChooseAsync("bert", id!, new HashSet<string> { "5WT00002" }, Cancel));
        Assert.False(await bench.Desk.ChooseAsync("anna", id!, new HashSet<string> { "5WT00001" }, Cancel));
        Assert.Single(await bench.Desk.ListAsync("anna", Cancel));
        Assert.True(bench.Traders.Has(id!));
    }

    [Fact]
    public async Task What_was_connected_streams_again_after_a_restart()
    {
        string id;
        await using (var before = await ConnectionBench.StartAsync(folder, time, broker)) id = (await PasteSecondAsync(before)).Id!;
        await using var after = await ConnectionBench.StartAsync(folder, time, broker);
        Assert.Equal(["anna"], after.Traders.All.Select(t => t.Owner));
        await Eventually.HoldsAsync(() => after.Cache.Values.ContainsKey($"positions:{id}:5WT00002"), "its account is followed");
    }

    [Fact]
    public async Task Without_its_key_ring_a_connection_is_shown_as_unreadable_and_can_be_removed()
    {
        string id;
        await using (var before = await ConnectionBench.StartAsync(folder, time, broker)) id = (await PasteSecondAsync(before)).Id!;
        await using var after = await ConnectionBench.StartAsync(folder, time, broker, keys: "other-keys");
        Assert.Contains("key ring", Assert.Single(await after.Desk.ListAsync("anna", Cancel)).Problem);
        Assert.Empty(after.Traders.All);
        Assert.True(await after.Desk.DisconnectAsync("anna", id, Cancel));
    }

    [Fact]
    public async Task After_the_ring_has_a_new_key_the_next_start_encrypts_everything_with_it()
    {
        ConnectionRow old;
        await using (var before = await ConnectionBench.StartAsync(folder, time, broker))
        {
            await PasteSecondAsync(before);
            old = Assert.Single(await before.Get<ConnectionStore>().AllAsync(Cancel));
            before.Get<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));
        }

        await using var after = await ConnectionBench.StartAsync(folder, time, broker);
        var now = Assert.Single(await after.Get<ConnectionStore>().AllAsync(Cancel));
        Assert.NotEqual(old.RefreshToken, now.RefreshToken);
        Assert.Equal("senex-second-refresh", after.Get<SecretBox>().Open("anna", now.Id, GrantFields.RefreshToken, now.RefreshToken, out var isOld));
        Assert.False(isOld);
        Assert.DoesNotContain(old.RefreshToken, await AllTextAsync());
        Assert.Single(after.Traders.All);
    }

    [Fact]
    public async Task One_ciphertext_is_of_no_use_in_anothers_place()
    {
        await using var bench = await ConnectionBench.StartAsync(folder, time, broker);
        var box = bench.Get<SecretBox>();
        var closed = box.Close("anna", "c1", GrantFields.RefreshToken, "grant");
        Assert.Equal("grant", box.Open("anna", "c1", GrantFields.RefreshToken, closed, out _));
        Assert.Throws<SecretUnreadableException>(() => box.Open("bert", "c1", GrantFields.RefreshToken, closed, out _));
        Assert.Throws<SecretUnreadableException>(() => box.Open("anna", "c2", GrantFields.RefreshToken, closed, out _));
        Assert.Throws<SecretUnreadableException>(() => box.Open("anna", "c1", GrantFields.ClientSecret, closed, out _));
        Assert.Throws<SecretUnreadableException>(() => box.Open("anna", "c1", GrantFields.RefreshToken, "no ciphertext", out _));
    }

    [Fact]
    public async Task A_real_account_is_not_taken_while_its_secrets_would_not_be_kept_well()
    {
        await using var bench = await ConnectionBench.StartAsync(folder, time, broker, new SecretCustody("Make a key first."));
        var (id, fault) = await bench.Desk.AddAsync("anna", "Mine", BrokerEnvironment.Production, new BrokerGrant("", "s", "t"), Cancel);
        Assert.Null(id);
        Assert.Equal((GrantFaultKind.KeyRing, "Make a key first."), (fault!.Kind, fault.Words));
        Assert.Null((await PasteSecondAsync(bench)).Fault);
    }

    private static Task<(string? Id, GrantFault? Fault)> PasteSecondAsync(ConnectionBench bench) =>
        bench.PasteAsync("anna", "senex-second-secret", "senex-second-refresh");

    private async Task<string> AllTextAsync() =>
        string.Concat(await Task.WhenAll(Directory.GetFiles(folder.Path, "senex.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Select(TextOfAsync)));

    private static async Task<string> TextOfAsync(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await open.CopyToAsync(all);
        return Encoding.Latin1.GetString(all.ToArray());
    }
}
