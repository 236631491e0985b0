using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Account;

/// <summary>Transactions of a year more, asked for when somebody wants them.</summary>
public class FurtherBackTests
{
    private const string Path = $"/accounts/{WireAccount.Account}/transactions";
    private static readonly AccountKey Key = new("trader", WireAccount.Account);

    [Fact]
    public async Task Each_wish_brings_a_year_more_until_the_first_transaction_and_then_nothing_is_asked_for()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Answers[Path] = Answer);
        await app.ConnectStreamAsync();
        await Eventually.HoldsAsync(() => Reach(app) is { IsTold: false } r && r.First == new DateOnly(2025, 8, 1), "a year and this month are known at first");

        app.Manager.Further(Key);
        await app.Time.Until(() => Reach(app) is { Asking: false } r && r.First == new DateOnly(2024, 8, 1));
        Assert.False(Reach(app)!.IsWhole);
        Assert.Equal(11, Assert.Single(Month(app, "2024-09")!).Id);
        Assert.Empty(Month(app, "2025-07")!);

        app.Manager.Further(Key);
        await app.Time.Until(() => Reach(app) is { IsWhole: true });
        Assert.Equal((new DateOnly(2023, 8, 1), new DateOnly(2024, 2, 5)), (Reach(app)!.First, Reach(app)!.Begins));
        Assert.Equal(7, Assert.Single(Month(app, "2024-02")!).Id);

        var asked = app.Broker.Requests.Count(r => r.Path.Contains("end-date", StringComparison.Ordinal));
        Assert.Equal(2, asked);
        app.Manager.Further(Key);
        await app.Time.PassSlowly(TimeSpan.FromSeconds(3));
        Assert.Equal(asked, app.Broker.Requests.Count(r => r.Path.Contains("end-date", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_broker_that_refuses_is_told_of_and_costs_nothing_that_was_known()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Answers[Path] = r => r.Query["per-page"] == "1" ? (400, """{"error":{"code":"no","message":"not that far"}}""") : Answer(r));
        await app.ConnectStreamAsync();
        await Eventually.HoldsAsync(() => Month(app, "2025-08") is not null, "the last months are known");
        app.Manager.Further(Key);
        await app.Time.Until(() => Reach(app) is { Problem: not null });
        Assert.Equal((new DateOnly(2025, 8, 1), false), (Reach(app)!.First, Reach(app)!.Asking));
        Assert.Contains("not that far", Reach(app)!.Problem, StringComparison.Ordinal);
        Assert.NotNull(Month(app, "2025-08"));
    }

    [Fact]
    public async Task Nobody_is_asked_for_an_account_that_is_not_followed()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Answers[Path] = Answer);
        await app.ConnectStreamAsync();
        app.Manager.Further(new AccountKey("nobody", "5WT00001"));
        app.Manager.Further(new AccountKey("trader", "5WT09999"));
        await app.Time.PassSlowly(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain(app.Broker.Requests, r => r.Path.Contains("end-date", StringComparison.Ordinal) || r.Path.Contains("5WT09999", StringComparison.Ordinal));
    }

    private static (int, string) Answer(Microsoft.AspNetCore.Http.HttpRequest request)
    {
        var since = DateOnly.Parse(request.Query["start-date"]!);
        var until = DateOnly.TryParse(request.Query["end-date"], out var to) ? to : DateOnly.MaxValue;
        var told = new[] { (Id: 7, Day: new DateOnly(2024, 2, 5)), (Id: 11, Day: new DateOnly(2024, 9, 3)), (Id: 23, Day: new DateOnly(2026, 7, 1)) }
            .Where(t => t.Day >= since && t.Day <= until)
            .Select(t => $$"""{"id":{{t.Id}},"transaction-type":"Money Movement","executed-at":"{{t.Day:yyyy-MM-dd}}T15:00:00.000+00:00","transaction-date":"{{t.Day:yyyy-MM-dd}}","value":"1.0","value-effect":"Credit"}""");
        return (200, WireAccount.Items([.. request.Query["per-page"] == "1" ? told.Take(1) : told]));
    }

    private static HistoryReach? Reach(StreamingHarness app) => app.Cache.Get(CacheKeys.Reach, Key.ToString())?.Value;

    private static IReadOnlyList<Transaction>? Month(StreamingHarness app, string month) => app.Cache.Get(CacheKeys.Transactions, $"{Key}:{month}")?.Value;
}
