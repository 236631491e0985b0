using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Live;

/// <param name="Saved">Null when nothing was saved, or it could not be read.</param>
/// <param name="Fault">True when it could not be read.</param>
public sealed record FirstPaint(SavedMetrics? Saved, bool Fault);
