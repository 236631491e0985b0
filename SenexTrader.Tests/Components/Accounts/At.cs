using Microsoft.AspNetCore.Components;

namespace SenexTrader.Tests.Components.Accounts;

/// <summary>A browser that stands at an address.</summary>
internal sealed class At : NavigationManager
{
    public At(string address) => Initialize("http://localhost/", address);
}
