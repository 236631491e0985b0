namespace SenexTrader.Blazor.Simulation.Market.Contracts;

public enum InstrumentKind { Etf, Stock, Index, Future, Coin }
