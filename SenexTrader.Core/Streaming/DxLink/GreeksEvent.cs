namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>Greeks of one option, long side, per share. A field without a number is null.</summary>
public readonly record struct GreeksEvent(
    string Symbol, double? Price, double? Volatility, double? Delta, double? Gamma, double? Theta, double? Rho, double? Vega);
