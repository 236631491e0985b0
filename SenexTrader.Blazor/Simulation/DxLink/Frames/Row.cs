using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>One event to send, with the flags of its place in a snapshot.</summary>
internal readonly record struct Row(MarketEvent Event, int Flags = 0);
