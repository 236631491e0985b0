using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Connections;

/// <summary>The connections of a user who may no longer come in, those included that are being made at that moment.</summary>
public sealed class KeptOutTests : DeskTests
{
    [Fact]
    public async Task Their_streams_stop_and_nothing_starts_them_until_they_are_let_in_again()
    {
        var (id, _) = await PasteAsync();
        await KeepOutAsync();
        await Bench.Desk.RestAsync("anna", Cancel);
        Assert.Empty(Bench.Traders.All);

        await Bench.Desk.StartAllAsync(Cancel);
        Assert.True(await Bench.Desk.ChooseAsync("anna", id!, new HashSet<string> { "5WT00002" }, Cancel));
        Assert.Empty(Bench.Traders.All);
        await using (var restarted = await ConnectionBench.StartAsync(Folder, Time, Broker)) Assert.Empty(restarted.Traders.All);

        await LetInAsync();
        await Bench.Desk.WakeAsync("anna", Cancel);
        await Eventually.HoldsAsync(() => Bench.Cache.Values.ContainsKey($"positions:{id}:5WT00002"), "its account is followed again");
    }

    [Fact]
    public async Task Those_of_others_run_on()
    {
        var (id, _) = await Bench.PasteAsync("bert", "senex-second-secret", "senex-second-refresh");
        await PasteAsync();
        await KeepOutAsync();
        await Bench.Desk.RestAsync("anna", Cancel);
        Assert.Equal([id], Bench.Traders.All.Select(t => t.User));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_grant_that_was_being_tried_is_not_saved(bool removed)
    {
        await FaultAsync();
        var adding = PasteAsync();
        await (removed ? RemoveAsync() : KeepOutAsync());
        await EndFaultsAsync();

        var (id, fault) = await adding;
        Assert.Null(id);
        Assert.Equal(GrantFaultKind.NotAdmitted, fault!.Kind);
        Assert.Empty(await Bench.Get<ConnectionStore>().AllAsync(Cancel));
        Assert.Empty(Bench.Traders.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_grant_that_was_to_replace_another_is_not_saved_either(bool removed)
    {
        var (id, _) = await PasteAsync();
        var old = Assert.Single(await Bench.Get<ConnectionStore>().AllAsync(Cancel));
        await FaultAsync();
        var renewing = Bench.Desk.RenewAsync("anna", id!, "", "senex-second-refresh", Cancel);
        await (removed ? RemoveAsync() : KeepOutAsync());
        await EndFaultsAsync();

        Assert.Equal(GrantFaultKind.NotAdmitted, (await renewing).Fault?.Kind);
        var left = await Bench.Get<ConnectionStore>().AllAsync(Cancel);
        if (removed) Assert.Empty(left);
        else Assert.Equal((old.ClientSecret, old.RefreshToken), (Assert.Single(left).ClientSecret, left[0].RefreshToken));
    }

    [Fact]
    public async Task A_connection_that_went_while_its_new_grant_was_tried_is_not_there_any_more()
    {
        var (id, _) = await PasteAsync();
        await FaultAsync();
        var renewing = Bench.Desk.RenewAsync("anna", id!, "", "senex-second-refresh", Cancel);
        await Bench.Desk.DisconnectAsync("anna", id!, Cancel);
        await EndFaultsAsync();
        Assert.Equal((false, null), await renewing);
        Assert.Empty(Bench.Traders.All);
    }

    private Task<(string? Id, GrantFault? Fault)> PasteAsync() => Bench.PasteAsync("anna", "senex-second-secret", "senex-second-refresh");

    private Task KeepOutAsync() => SetEndAsync(SenexUser.ForGood);

    private Task LetInAsync() => SetEndAsync(null);

    private async Task SetEndAsync(DateTimeOffset? end)
    {
        await using var db = Bench.Db();
        await db.Users.Where(u => u.Id == "anna").ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, end), Cancel);
    }

    private async Task RemoveAsync()
    {
        await KeepOutAsync();
        await Bench.Desk.DisconnectAllAsync("anna", Cancel);
        await using var db = Bench.Db();
        await db.Users.Where(u => u.Id == "anna").ExecuteDeleteAsync(Cancel);
    }

    /// <summary>Nobody gets an answer until the fault ends.</summary>
    private async Task FaultAsync()
    {
        using var http = new HttpClient();
        using var put = await http.PostAsJsonAsync($"{Broker.RestUrl}/sim/faults", new { kind = "stall", target = "rest", seconds = 3600 }, Cancel);
        put.EnsureSuccessStatusCode();
    }

    private async Task EndFaultsAsync()
    {
        using var http = new HttpClient();
        using var ended = await http.DeleteAsync($"{Broker.RestUrl}/sim/faults", Cancel);
        ended.EnsureSuccessStatusCode();
    }
}
