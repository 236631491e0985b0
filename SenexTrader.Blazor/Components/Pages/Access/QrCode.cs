using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using QRCoder;

namespace SenexTrader.Blazor.Components.Pages.Access;

/// <summary>A text as a QR code, drawn in the page itself: a picture of a secret must have no address.</summary>
public sealed class QrCode : ComponentBase
{
    private const int DotPixels = 4;

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "qr");
        builder.AddMarkupContent(2, svg.GetGraphic(DotPixels));
        builder.CloseElement();
    }
}
