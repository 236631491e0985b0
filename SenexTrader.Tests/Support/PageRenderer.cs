#pragma warning disable BL0006 // The renderer is meant to be derived from; it may change with the framework's next version.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace SenexTrader.Tests.Support;

/// <summary>
/// Renders an interactive page and writes its markup only when asked. A test page of bUnit writes the whole page anew for each
/// cell that changed, and is seconds late when all of them do.
/// </summary>
internal sealed class PageRenderer(IServiceProvider services) : StaticHtmlRenderer(services, NullLoggerFactory.Instance)
{
    private HtmlRootComponent? root;
    private volatile Exception? fault;
    private int renders;

    public int Renders => Volatile.Read(ref renders);

    protected override RendererInfo RendererInfo { get; } = new("Server", isInteractive: true);

    public void Open<T>(RenderFragment content)
        where T : IComponent => Run(() =>
    {
        root = BeginRenderingComponent(typeof(T), ParameterView.FromDictionary(
            new Dictionary<string, object?> { ["ChildContent"] = content }));
        return true;
    });

    /// <summary>The page as it stands.</summary>
    public string Html() => Run(() => root!.Value.ToHtmlString());

    public ValueTask CloseAsync() => DisposeAsync();

    // Without it nothing would ever count as rendered, and no component could act after it.
    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
    {
        Interlocked.Increment(ref renders);
        return Task.CompletedTask;
    }

    protected override void HandleException(Exception exception) => fault = exception;

    private T Run<T>(Func<T> work)
    {
        var done = Dispatcher.InvokeAsync(work).GetAwaiter().GetResult();
        return fault is null ? done : throw new InvalidOperationException("The page failed.", fault);
    }
}
