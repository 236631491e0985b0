using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>What all streams of one trader share.</summary>
internal sealed record TraderContext(
    Trader Trader, TastytradeClient Client, LiveWriter Writer, Epochs Epochs, TimeProvider Time, ILogger Log);
