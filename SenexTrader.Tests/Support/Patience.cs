using System.Runtime.CompilerServices;
using Bunit;

namespace SenexTrader.Tests.Support;

/// <summary>bUnit waits one second unless told; on a busy machine a render may take longer, and no test is about that.</summary>
internal static class Patience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
