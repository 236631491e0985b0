using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Stream.Actions;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>Answers one message of a client: the token must be good at that moment, and the order of actions right.</summary>
internal sealed class StreamDesk(StreamParts parts, StreamState state)
{
    private static readonly Dictionary<string, IStreamAction> Actions = new()
    {
        ["connect"] = new ConnectAction(),
        ["account-subscribe"] = new ConnectAction(),
        ["heartbeat"] = new HeartbeatAction(),
        ["quote-alerts-subscribe"] = new SubscribeAction(s => s.QuoteAlerts = true),
        ["public-watchlists-subscribe"] = new SubscribeAction(s => s.PublicWatchlists = true),
        ["user-message-subscribe"] = new SubscribeAction(s => s.UserMessages = true),
    };

    /// <param name="lost">The link was connected and its token is good no more: it has to go.</param>
    public byte[] Answer(ReadOnlyMemory<byte> text, out bool lost)
    {
        lost = false;
        if (ActionRequest.Read(text) is not { } request) return Error(ActionRequest.None, "invalid message");
        if (request.Action is not { } name) return Error(request, "action is missing");
        if (!Actions.TryGetValue(name, out var action)) return Error(request, "not implemented");

        var customer = request.Token is { } token ? parts.Customer(token) : null;
        if (customer is null || (state.Customer is { } owner && owner.Id != customer.Id))
        {
            lost = state.IsConnected;
            return Error(request, "failed");
        }
        if (action.NeedsConnect && !state.IsConnected) return Error(request, "connect-not-completed");
        return action.Apply(state, customer, request, out var value) is { } wrong
            ? Error(request, wrong)
            : Answers.Ok(request, state.SessionId, value);
    }

    /// <summary>Whether a notification is for this link.</summary>
    public bool Wants(AccountNotice notice) => notice.Type switch
    {
        "QuoteAlert" => state.QuoteAlerts && IsOurs(notice),
        "PublicWatchlists" => state.PublicWatchlists,
        "UserMessage" => state.UserMessages && IsOurs(notice),
        _ => state.Accounts.Contains(notice.Account),
    };

    private bool IsOurs(AccountNotice notice) => state.Customer is { } customer && (notice.Account == customer.Id || customer.Accounts.Contains(notice.Account));

    private byte[] Error(ActionRequest request, string message) => Answers.Error(request, state.SessionId, message);
}
