namespace SenexTrader.Core.Persistence.Entities;

/// <summary>What a saved figure is about. The numbers are stored: never renumber.</summary>
public enum FigureScope : byte
{
    Portfolio = 0,
    Position = 1,
    Leg = 2,
}
