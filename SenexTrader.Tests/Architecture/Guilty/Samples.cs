// Types that break each rule on purpose: the rules are only worth something if they catch these.
namespace SenexTrader.Tests.Architecture.Guilty.Cache
{
    internal interface IWriter
    {
        void Write();
    }
}

namespace SenexTrader.Tests.Architecture.Guilty.Broadcast
{
    internal sealed class Hub;
}

namespace SenexTrader.Tests.Architecture.Guilty.Services
{
    internal sealed class Publishes
    {
        public static async Task RunAsync(IEnumerable<int> items)
        {
            await Task.Yield();

            // Hidden in a lambda inside an async body, where a careless check does not look.
            _ = items.Select(_ => new Broadcast.Hub()).ToList();
        }
    }
}

namespace SenexTrader.Tests.Architecture.Guilty.Attic
{
    internal sealed class NobodyPlacedThis;
}
