namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>Which wire a fault is on; Market is for the session, which is no wire.</summary>
public enum FaultTarget : byte { DxLink, Account, Rest, Market }
