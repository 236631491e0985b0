using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>A gain that is no metric of the beat, in the contract of every number.</summary>
public sealed class GainValue : ValueCell
{
    [Parameter, EditorRequired] public Figure Figure { get; set; } = Figure.NotYet;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    protected override bool IsAmount => true;

    protected override CellText? Read() => CellText.Of(Times, Figure, Label, WorthWords.Signed, coloured: true);
}
