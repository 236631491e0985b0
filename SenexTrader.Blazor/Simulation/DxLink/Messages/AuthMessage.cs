using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>AUTH: a quote token opens the link; a refused one leaves it open for another try.</summary>
internal sealed class AuthMessage : IClientMessage
{
    public void Handle(DxLinkConnection connection, int channel, JsonElement message)
    {
        if (message.Text("token") is not { } token)
        {
            connection.Error(0, ErrorType.InvalidMessage, "AUTH: 'token' is missing.");
            return;
        }
        var session = connection.Session;
        if (connection.Parts.Customer(token) is { } customer)
        {
            // Official clients ask for their channels again after each login.
            lock (connection.Outbox.Gate)
                foreach (var open in connection.Outbox.Channels.Values) open.MayBeAskedAgain = true;
            (session.Token, session.Customer) = (token, customer);
            connection.Outbox.Answer(Control.AuthState(customer.Id));
        }
        else if (session.Token is not null) connection.Revoke();
        else connection.Outbox.Answer(Control.AuthState(null));
    }
}
