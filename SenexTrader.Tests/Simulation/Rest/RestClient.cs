using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;

namespace SenexTrader.Tests.Simulation.Rest;

/// <summary>A simulated broker on loopback at a fixed moment, and one customer's HTTP client on it.</summary>
public sealed class RestClient : IAsyncDisposable
{
    /// <summary>A Tuesday, 11:30 in New York.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 8, 4, 15, 30, 0, TimeSpan.Zero);

    private readonly bool owns;

    private RestClient(SimulatedBroker broker, FakeTimeProvider time, bool owns) => (Broker, Time, Http, this.owns) = (broker, time, New(broker), owns);

    public SimulatedBroker Broker { get; }
    public FakeTimeProvider Time { get; }
    public HttpClient Http { get; }
    public string Account => Broker.Account;

    public static async Task<RestClient> StartAsync(string session = "open", DateTimeOffset? at = null, int customer = 0, int seed = 1)
    {
        var time = new FakeTimeProvider(at ?? Tuesday);
        var broker = await SimulatedBroker.StartAsync(new() { Session = session, Seed = seed }, time, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var client = new RestClient(broker, time, owns: true);
        await client.SignIn(customer);
        return client;
    }

    /// <summary>Signs in at a broker that others use too, and that lives on.</summary>
    public static async Task<RestClient> AtAsync(SimulatedBroker broker, FakeTimeProvider time)
    {
        var client = new RestClient(broker, time, owns: false);
        await client.SignIn();
        return client;
    }

    /// <summary>A client with a User-Agent and nothing else.</summary>
    public static HttpClient New(SimulatedBroker broker)
    {
        var http = new HttpClient { BaseAddress = new(broker.RestUrl) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("SenexTrader.Tests/1.0");
        return http;
    }

    public async Task SignIn(int customer = 0)
    {
        var who = Broker.Customers[customer];
        var answer = await Http.PostAsync("/oauth/token", Json(new JsonObject { ["grant_type"] = "refresh_token", ["refresh_token"] = who.RefreshToken, ["client_secret"] = who.ClientSecret }), Cancel);
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)(await Read(answer))["access_token"]!);
    }

    /// <summary>The whole answer of a GET, whatever its status.</summary>
    public async Task<(int Status, JsonObject Body)> Get(string path) => await Answer(await Http.GetAsync(path, Cancel));

    public async Task<(int Status, JsonObject Body)> Send(HttpMethod method, string path, JsonObject? body = null) =>
        await Answer(await Http.SendAsync(new(method, path) { Content = body is null ? null : Json(body) }, Cancel));

    /// <summary>The <c>data</c> of a successful GET.</summary>
    public async Task<JsonObject> Data(string path)
    {
        var (status, body) = await Get(path);
        Assert.Equal(200, status);
        return body["data"]!.AsObject();
    }

    /// <summary>The <c>data.items</c> of a successful GET.</summary>
    public async Task<List<JsonObject>> Items(string path) => [.. (await Data(path))["items"]!.AsArray().Select(i => i!.AsObject())];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (owns) await Broker.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static async Task<JsonObject> Read(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!.AsObject();

    private static async Task<(int, JsonObject)> Answer(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, answer.Content.Headers.ContentLength == 0 ? [] : await Read(answer));
}
