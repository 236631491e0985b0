using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Access;
using SenexTrader.Blazor.Connections;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Connections;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>Everything about who may come in, on a real database file and a fake clock; one visitor's request around it.</summary>
internal sealed class AccessBench : IDisposable
{
    public const string Name = "ann", Password = "correct horse battery staple";

    private static readonly Lazy<byte[]> Empty = new(Migrated);

    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private readonly IServiceScope request;

    public AccessBench(FakeTimeProvider? time = null)
    {
        Time = time ?? new FakeTimeProvider(Given.Now);
        File.WriteAllBytes(folder["senex.db"], Empty.Value);
        Data = DataFolder.Open(new ConfigurationBuilder().AddInMemoryCollection([new(DataFolder.Key, folder.Path)]).Build());
        var all = new ServiceCollection();
        all.AddLogging().AddSingleton<TimeProvider>(Time).AddSingleton<AuditTrail>().AddSingleton<SessionStore>();
        all.AddPooledDbContextFactory<SenexDb>(o => o.UseSqlite($"Data Source={Data.Database}"));
        all.AddSingleton<ILiveWriter, MemoryCache>().AddSingleton(new Random(1)).AddSingleton(SecretCustody.Sound).AddSingleton<ConnectionStore>()
            .AddStreaming(new ConfigurationBuilder().Build()).AddSenexConnections(new Brokers(null)).AddSingleton<IPreferences, Preferences>();
        all.AddSingleton(new TraderDirectory([Given.Owner])).AddSingleton<IServer>(new Listening("http://127.0.0.1:5080"));
        all.AddSenexAccess(Data);
        // Guesses are many here, and their cost is tested by itself.
        all.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        all.AddSingleton<CountingHasher>().AddSingleton<IPasswordHasher<SenexUser>>(p => p.GetRequiredService<CountingHasher>());
        services = all.BuildServiceProvider();
        request = services.CreateScope();
        Http = new DefaultHttpContext { RequestServices = request.ServiceProvider };
        Http.Connection.RemoteIpAddress = IPAddress.Loopback;
        Get<IHttpContextAccessor>().HttpContext = Http;
    }

    public FakeTimeProvider Time { get; }

    public DataFolder Data { get; }

    public DefaultHttpContext Http { get; }

    public SessionStore Sessions => Get<SessionStore>();

    public T Get<T>()
        where T : notnull => request.ServiceProvider.GetRequiredService<T>();

    public SenexDb Db() => Get<IDbContextFactory<SenexDb>>().CreateDbContext();

    /// <summary>A user who is not the owner, as the visitor of the request if told so.</summary>
    public async Task<SenexUser> UserAsync(string name = Name, bool visiting = false)
    {
        var user = new SenexUser { UserName = name, CreatedAt = Time.GetUtcNow() };
        Assert.True((await Get<SenexUsers>().CreateAsync(user, Password)).Succeeded);
        if (visiting) Http.User = Principal(user.Id, name, await Sessions.OpenAsync(user.Id, "::1", "test"));
        return user;
    }

    public static ClaimsPrincipal Principal(string id, string name, string session, params string[] roles) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name), new(Identities.Session, session),
            .. roles.Select(r => new Claim(ClaimTypes.Role, r)),
        ],
        IdentityConstants.ApplicationScheme));

    public Task<DoorAnswer> TryAsync(string name, string password) => Get<PasswordDoor>().TryAsync(name, password, keep: false, "::1");

    /// <summary>What the audit trail tells, newest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> ToldAsync() => await Get<AuditTrail>().ReadAsync(100, null, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        request.Dispose();
        services.Dispose();
        folder.Dispose();
    }

    private static byte[] Migrated()
    {
        using var folder = new TempFolder();
        using (var db = new SenexDb(new DbContextOptionsBuilder<SenexDb>().UseSqlite($"Data Source={folder["empty.db"]};Pooling=False").Options))
        {
            db.Database.Migrate();
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode = DELETE;");
        }

        return File.ReadAllBytes(folder["empty.db"]);
    }
}
