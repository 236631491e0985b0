using Microsoft.EntityFrameworkCore;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Tests.Persistence;

public sealed class PreferencesTests : IDisposable
{
    private readonly SavingBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Preferences Store => new(bench, bench.Time);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task What_was_never_chosen_is_null_and_not_empty() =>
        Assert.Null(await Store.ReadAsync("owner", "appearance", Cancel));

    [Fact]
    public async Task A_choice_is_read_by_the_next_program()
    {
        await Store.WriteAsync("owner", "appearance", """{"theme":"light"}""", Cancel);
        Assert.Equal("""{"theme":"light"}""", await Store.ReadAsync("owner", "appearance", Cancel));
    }

    [Fact]
    public async Task The_later_choice_stands_alone_with_its_time()
    {
        await Store.WriteAsync("owner", "appearance", "1", Cancel);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await Store.WriteAsync("owner", "appearance", "2", Cancel);

        await using var db = bench.CreateDbContext();
        var row = await db.Preferences.SingleAsync(Cancel);
        Assert.Equal(("2", bench.Time.GetUtcNow()), (row.Json, row.Updated));
    }

    [Fact]
    public async Task One_user_never_reads_the_choice_of_another()
    {
        await Store.WriteAsync("owner", "appearance", "1", Cancel);
        await Store.WriteAsync("guest", "appearance", "2", Cancel);
        Assert.Equal("1", (await Store.ReadAllAsync("owner", Cancel))["appearance"]);
        Assert.Equal("2", await Store.ReadAsync("guest", "appearance", Cancel));
    }

    [Fact]
    public async Task Text_that_would_break_a_statement_is_only_text()
    {
        const string nasty = """{"name":"'); DROP TABLE Preferences; -- ☂"}""";
        await Store.WriteAsync("o'wner", "lists", nasty, Cancel);
        Assert.Equal(nasty, await Store.ReadAsync("o'wner", "lists", Cancel));
    }

    [Fact]
    public async Task Each_write_is_told_once()
    {
        var store = Store;
        var told = new List<PreferenceWritten>();
        store.Written += told.Add;
        await store.WriteAsync("owner", "privacy", "true", Cancel);
        Assert.Equal([new PreferenceWritten("owner", "privacy", "true")], told);
    }
}
