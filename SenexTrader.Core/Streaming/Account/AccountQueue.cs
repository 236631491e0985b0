using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>
/// Everything that happens to a trader's accounts on one connection, in one row. REST is asked beside it, however long
/// that takes: only the answer comes into the row, so no notice ever waits for the broker.
/// </summary>
internal sealed class AccountQueue(IReadOnlyDictionary<string, AccountDesk> desks, AlertDesk alerts, FeedMeter meter, TimeProvider time, ILogger log)
{
    /// <summary>A beat: the stream tells a balance after a fill only, but what an account is worth moves with the market.</summary>
    public static readonly TimeSpan WeighEvery = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1), AgeEvery = TimeSpan.FromSeconds(2);
    private readonly Channel<Func<CancellationToken, Task>> work = Channel.CreateBounded<Func<CancellationToken, Task>>(1000);
    private readonly Channel<AccountDesk> doubtful = Channel.CreateUnbounded<AccountDesk>();
    private TimeSpan? correctedAt;

    public ValueTask AddAsync(AccountMessage message, CancellationToken cancel) =>
        work.Writer.WriteAsync(c => TakeAsync(message, c), cancel);

    /// <summary>Gives an account the transactions that were asked for.</summary>
    public ValueTask EnterAsync(string account, IReadOnlyList<Transaction> transactions, CancellationToken cancel) =>
        DoAsync(() => desks[account].Enter(transactions), cancel);

    /// <summary>Asks REST again for every account.</summary>
    /// <exception cref="HttpRequestException">The broker did not answer, or the connection ended meanwhile.</exception>
    public async Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel)
    {
        try
        {
            var found = new List<Reconciliation>();
            foreach (var desk in desks.Values)
                found.Add(new Reconciliation(desk.Key, time.GetUtcNow(), await CorrectAsync(desk, cancel)));
            return found;
        }
        catch (Exception e) when ((e is ChannelClosedException or OperationCanceledException) && !cancel.IsCancellationRequested)
        {
            throw new HttpRequestException("Not reconciled: the connection has just ended.", e);
        }
    }

    /// <summary>Works until cancelled.</summary>
    public async Task WorkAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var step in work.Reader.ReadAllAsync(cancel)) await step(cancel);
        }
        finally
        {
            work.Writer.Complete();
            // Whoever still waits for an answer is told that none will come.
            while (work.Reader.TryRead(out var left))
                await left(new CancellationToken(canceled: true)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks at the orders once a minute, whatever the stream says.</summary>
    public Task CheckOrdersAsync(CancellationToken cancel) => EveryAsync(
        CheckEvery, "Orders", async (desk, c) => await desk.AskOrdersAsync(c) is var orders ? () => Take(desk, orders) : null, cancel);

    private void Take(AccountDesk desk, IReadOnlyList<Order> orders)
    {
        if (desk.Take(orders)) doubtful.Writer.TryWrite(desk);
    }

    /// <summary>Asks for the balances of accounts whose market moves.</summary>
    public Task WeighAsync(CancellationToken cancel) => EveryAsync(
        WeighEvery, "Balances", async (desk, c) => await desk.AskBalancesAsync(c) is { } balances ? () => desk.Take(balances) : null, cancel);

    /// <summary>Asks for everything again when a session begins: the day's gain is counted from another price, and no notice tells.</summary>
    public async Task FollowSessionAsync(SessionWatch session, CancellationToken cancel)
    {
        while (true)
        {
            await session.Turned.WaitAsync(cancel);
            foreach (var desk in desks.Values) doubtful.Writer.TryWrite(desk);
        }
    }

    /// <summary>Takes off the screen what the broker no longer answers for.</summary>
    public Task AgeAsync(CancellationToken cancel) =>
        EveryAsync(AgeEvery, "Ages", (desk, _) => Task.FromResult<Action?>(desk.DropUnanswered), cancel);

    /// <param name="ask">Asks the broker beside the row, and gives what is to be done in it; null for nothing.</param>
    private async Task EveryAsync(
        TimeSpan period, string what, Func<AccountDesk, CancellationToken, Task<Action?>> ask, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(cancel))
            await Task.WhenAll(desks.Values.Select(desk => AskAsync(desk, what, ask, cancel)));
    }

    private async Task AskAsync(
        AccountDesk desk, string what, Func<AccountDesk, CancellationToken, Task<Action?>> ask, CancellationToken cancel)
    {
        try
        {
            if (await ask(desk, cancel) is { } take) await DoAsync(take, cancel);
        }
        catch (HttpRequestException e)
        {
            log.LogDebug("{What} of {Account} not asked for: {Cause}", what, desk.Key.Account, e.Message);
        }
    }

    private ValueTask DoAsync(Action step, CancellationToken cancel) => work.Writer.WriteAsync(
        _ =>
        {
            step();
            return Task.CompletedTask;
        },
        cancel);

    /// <summary>Asks the broker for the accounts of which the stream does not tell all.</summary>
    public async Task CorrectAsync(CancellationToken cancel)
    {
        await foreach (var desk in doubtful.Reader.ReadAllAsync(cancel))
        {
            try
            {
                await CorrectAsync(desk, cancel);
            }
            catch (HttpRequestException e)
            {
                log.LogWarning("Account {Account} could not be asked for again: {Cause}", desk.Key.Account, e.Message);
            }
        }
    }

    private async Task<IReadOnlyList<string>> CorrectAsync(AccountDesk desk, CancellationToken cancel)
    {
        var answer = await desk.AskAsync(cancel);
        var drift = new TaskCompletionSource<IReadOnlyList<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await work.Writer.WriteAsync(c => Take(desk, answer, drift, c), cancel);
        return await drift.Task.WaitAsync(cancel);
    }

    private static Task Take(
        AccountDesk desk, AccountAnswer answer, TaskCompletionSource<IReadOnlyList<string>> drift, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            drift.SetResult(desk.Take(answer, publishAll: false));
            return Task.CompletedTask;
        }
        catch (Exception e)
        {
            // The connection ends with it, but whoever waits must hear of it too.
            drift.SetException(e);
            return Task.FromException(e);
        }
    }

    private async Task TakeAsync(AccountMessage notice, CancellationToken cancel)
    {
        if (notice.Type == AlertDesk.Type)
        {
            Take(notice);
            return;
        }

        var account = notice.Data.ValueKind is JsonValueKind.Object && notice.Data.TryGetProperty("account-number", out var number)
            && number.ValueKind is JsonValueKind.String ? number.GetString() : null;
        if (account is null || !desks.TryGetValue(account, out var desk) || notice.Type is not ("Order" or "CurrentPosition" or "AccountBalance"))
        {
            meter.UnknownMessage(Wire.Text.Short(notice.Type ?? "?"));
            return;
        }

        try
        {
            await desk.TakeAsync(notice, cancel);
            meter.Events(1);
        }
        catch (Exception e) when (e is JsonException or HttpRequestException)
        {
            meter.BadFrame($"{notice.Type}: {(e is JsonException j ? $"cannot be read at {j.Path}" : e.Message)}");
            Doubt(desk);
        }
    }

    private void Take(AccountMessage alert)
    {
        try
        {
            if (alerts.Take(alert)) meter.Events(1);
            else meter.UnknownMessage(AlertDesk.Type);
        }
        catch (JsonException e)
        {
            meter.BadFrame($"{AlertDesk.Type}: cannot be read at {e.Path}");
        }
    }

    /// <summary>A notice is lost, so the broker is asked; once a minute at most.</summary>
    private void Doubt(AccountDesk desk)
    {
        var now = time.Uptime();
        if (now - correctedAt < CheckEvery) return;
        correctedAt = now;
        doubtful.Writer.TryWrite(desk);
    }
}
