using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>HTTP to one broker: connections are pooled, reads are tried again, everything says who we are.</summary>
internal sealed class BrokerHttp : IDisposable
{
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    private readonly SocketsHttpHandler sockets = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
    private readonly Func<Uri> address;
    private readonly HttpMessageHandler authorised;

    /// <param name="settings">The connection as the settings give it now.</param>
    public BrokerHttp(Func<TastytradeConnection> settings, Random random, TimeProvider time)
    {
        address = () => new Uri(settings().BaseUrl.TrimEnd('/') + "/");
        Tokens = new AccessTokens(() => Open(sockets), settings, time);
        // Inside the token's handler, so that a failed login is never one of the things tried again.
        authorised = new BearerHandler(Tokens, new ResilienceHandler(Pipeline(random, time)) { InnerHandler = sockets });
    }

    public AccessTokens Tokens { get; }

    /// <summary>A client that carries the access token. Disposing it keeps the connections.</summary>
    public HttpClient Open() => Open(authorised);

    public void Dispose()
    {
        authorised.Dispose();
        Tokens.Dispose();
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(Random random, TimeProvider time)
    {
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromSeconds(0.5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = random.NextDouble,
        };
        retry.DisableForUnsafeHttpMethods();
        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(retry).AddTimeout(AnswerLimit).Build();
    }

    private HttpClient Open(HttpMessageHandler handler)
    {
        var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = address(), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(ProductInfoHeaderValue.Parse(Product.UserAgent));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return http;
    }
}
