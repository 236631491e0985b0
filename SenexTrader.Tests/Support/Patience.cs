using System.Runtime.CompilerServices;
using Bunit;
using Microsoft.Playwright;

namespace SenexTrader.Tests.Support;

/// <summary>
/// bUnit waits one second unless told, and Playwright expects within five; on a busy machine a render or an answer may take
/// longer, and no test is about that.
/// </summary>
internal static class Patience
{
    /// <summary>How long a browser may take for anything, in milliseconds: longer than anything but a fault does.</summary>
    public const float Browser = 60_000;

    [ModuleInitializer]
    internal static void Set()
    {
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        Assertions.SetDefaultExpectTimeout(Browser);
    }
}
