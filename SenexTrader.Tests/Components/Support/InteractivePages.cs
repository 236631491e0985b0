using System.Reflection;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Layout;

namespace SenexTrader.Tests.Components.Support;

/// <summary>Every page that lives in a circuit; the forms with secrets do not.</summary>
public static class InteractivePages
{
    public static TheoryData<Type> All => [.. typeof(MainLayout).Assembly.GetTypes().Where(
        t => t.GetCustomAttributes<RouteAttribute>().Any() && t.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null)];
}
