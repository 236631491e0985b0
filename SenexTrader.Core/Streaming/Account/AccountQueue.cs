using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>
/// Everything that happens to a trader's accounts on one connection, in one row: notices that arrive while REST is
/// asked wait, and are taken in after its answer.
/// </summary>
internal sealed class AccountQueue(IReadOnlyDictionary<string, AccountDesk> desks, FeedMeter meter, TimeProvider time, ILogger log)
{
    /// <summary>A beat: the stream tells a balance after a fill only, but what an account is worth moves with the market.</summary>
    public static readonly TimeSpan WeighEvery = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);
    private readonly Channel<Func<CancellationToken, Task>> work = Channel.CreateBounded<Func<CancellationToken, Task>>(1000);
    private TimeSpan? correctedAt;

    public ValueTask AddAsync(AccountMessage message, CancellationToken cancel) =>
        work.Writer.WriteAsync(c => TakeAsync(message, c), cancel);

    /// <summary>Asks REST again for every account.</summary>
    /// <exception cref="HttpRequestException">The broker did not answer, or the connection ended meanwhile.</exception>
    public async Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel)
    {
        var done = new TaskCompletionSource<IReadOnlyList<Reconciliation>>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await work.Writer.WriteAsync(c => AnswerAsync(done, c), cancel);
        }
        catch (ChannelClosedException e)
        {
            throw new HttpRequestException("Not reconciled: the connection has just ended.", e);
        }

        return await done.Task.WaitAsync(cancel);
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
    public Task CheckOrdersAsync(CancellationToken cancel) =>
        EveryAsync(CheckEvery, "Orders", (desk, c) => desk.CheckOrdersAsync(c), cancel);

    /// <summary>Asks for the balances of accounts whose market moves.</summary>
    public Task WeighAsync(CancellationToken cancel) =>
        EveryAsync(WeighEvery, "Balances", (desk, c) => desk.WeighAsync(c), cancel);

    private async Task EveryAsync(
        TimeSpan period, string what, Func<AccountDesk, CancellationToken, Task> ask, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(cancel))
            foreach (var desk in desks.Values)
                await work.Writer.WriteAsync(c => AskAsync(desk, what, ask, c), cancel);
    }

    private async Task AnswerAsync(TaskCompletionSource<IReadOnlyList<Reconciliation>> done, CancellationToken cancel)
    {
        try
        {
            done.SetResult(await LoadAsync(cancel));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            done.SetException(new HttpRequestException($"Not reconciled: {e.Message}", e));
        }
        catch (Exception e)
        {
            // The connection ends with it, but whoever waits must hear of it too.
            done.SetException(e);
            throw;
        }
    }

    private async Task<IReadOnlyList<Reconciliation>> LoadAsync(CancellationToken cancel)
    {
        var found = new List<Reconciliation>();
        foreach (var desk in desks.Values)
            found.Add(new Reconciliation(desk.Key, time.GetUtcNow(), await desk.LoadAsync(publishAll: false, cancel)));
        return found;
    }

    private async Task AskAsync(
        AccountDesk desk, string what, Func<AccountDesk, CancellationToken, Task> ask, CancellationToken cancel)
    {
        try
        {
            await ask(desk, cancel);
        }
        catch (HttpRequestException e)
        {
            log.LogDebug("{What} of {Account} not asked for: {Cause}", what, desk.Key.Account, e.Message);
        }
    }

    private async Task TakeAsync(AccountMessage notice, CancellationToken cancel)
    {
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
            await CorrectAsync(desk, cancel);
        }
    }

    /// <summary>A notice is lost, so the broker is asked; once a minute at most.</summary>
    private async Task CorrectAsync(AccountDesk desk, CancellationToken cancel)
    {
        var now = time.Uptime();
        if (now - correctedAt < CheckEvery) return;
        correctedAt = now;
        try
        {
            await desk.LoadAsync(publishAll: false, cancel);
        }
        catch (HttpRequestException e)
        {
            log.LogWarning("Account {Account} could not be corrected after a lost notice: {Cause}", desk.Key.Account, e.Message);
        }
    }
}
