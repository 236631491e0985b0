namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>What the exchange is doing: regular trading, the sessions before and after it, or nothing.</summary>
public enum MarketPhase { Closed, Pre, Open, Post }
