using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>One field of an event type and what stands in for a value the market does not have.</summary>
internal readonly record struct Column(string Name, FieldKind Kind)
{
    public FieldValue Missing => Kind switch
    {
        FieldKind.Double => FieldValue.Of(double.NaN),
        FieldKind.Integer => FieldValue.Of(0L),
        FieldKind.Flag => FieldValue.Of(false),
        _ => FieldValue.Of((string?)null),
    };
}
