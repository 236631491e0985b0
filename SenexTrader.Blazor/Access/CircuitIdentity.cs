using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// Who looks at this circuit. It was let in once, over HTTP; from then on it is asked again here: at once when the session is
/// ended, and every half minute for sessions that end by themselves.
/// </summary>
public sealed class CircuitIdentity : ServerAuthenticationStateProvider, IDisposable
{
    public static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(30);

    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly CancellationTokenSource gone = new();
    private readonly SessionStore sessions;
    private readonly ILogger<CircuitIdentity> log;
    private readonly ITimer timer;
    private volatile string? session;

    public CircuitIdentity(SessionStore sessions, TimeProvider time, ILogger<CircuitIdentity> log)
    {
        (this.sessions, this.log) = (sessions, log);
        timer = time.CreateTimer(_ => _ = AskAsync(), null, AskEvery, AskEvery);
        sessions.Ended += OnEnded;
        AuthenticationStateChanged += state => _ = FollowAsync(state);
    }

    public void Dispose()
    {
        sessions.Ended -= OnEnded;
        timer.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    private async Task FollowAsync(Task<AuthenticationState> state) => session = (await state).User.SessionId();

    private void OnEnded(string ended)
    {
        if (ended == session) Forget();
    }

    // While the database does not answer nobody can be told from anybody: then nobody looks.
    private async Task AskAsync()
    {
        if (session is not { } asked) return;
        try
        {
            if (!await sessions.IsOpenAsync(asked, gone.Token)) Forget();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A session could not be checked: its page is closed");
            Forget();
        }
    }

    private void Forget() => SetAuthenticationState(Task.FromResult(Nobody));
}
