namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>The protocol's names of what can be wrong.</summary>
internal static class ErrorType
{
    public const string UnsupportedProtocol = "UNSUPPORTED_PROTOCOL";
    public const string InvalidMessage = "INVALID_MESSAGE";
    public const string BadAction = "BAD_ACTION";
}
