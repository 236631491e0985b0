using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Tests.Support;

/// <summary>For pages whose test is not about what is asked of the feed.</summary>
internal sealed class NoMarketWatch : IMarketWatch, IDisposable
{
    public IDisposable Watch(string user, IReadOnlyCollection<string> streamerSymbols) => this;

    public void Dispose()
    {
    }
}
