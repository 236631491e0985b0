using ArchUnitNET.Loader;

namespace SenexTrader.Tests.Architecture;

/// <summary>The built assemblies, read once.</summary>
internal static class Code
{
    public static readonly ArchUnitNET.Domain.Architecture Program = new ArchLoader()
        .LoadAssemblies(typeof(SenexTrader.Core.Domain.Account.Leg).Assembly, typeof(global::Program).Assembly)
        .Build();

    public static readonly ArchUnitNET.Domain.Architecture Tests = new ArchLoader()
        .LoadAssemblies(typeof(Code).Assembly)
        .Build();
}
