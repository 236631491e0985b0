namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>An order's states, in the broker's words.</summary>
public static class OrderStatus
{
    public const string Received = "Received", Routed = "Routed", InFlight = "In Flight", Live = "Live", Contingent = "Contingent",
        CancelRequested = "Cancel Requested", ReplaceRequested = "Replace Requested",
        Filled = "Filled", Cancelled = "Cancelled", Expired = "Expired", Rejected = "Rejected", Removed = "Removed";

    public static bool IsTerminal(string status) => status is Filled or Cancelled or Expired or Rejected or Removed;
}
