using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Blazor.Access;

/// <summary><c>reset-owner</c>: runs beside the program or without it, and prints what the owner signs in with.</summary>
public static class ResetOwnerCommand
{
    /// <exception cref="StartRefusedException">There is no database of this version, or no owner in it.</exception>
    public static async Task RunAsync(string[] args, TextWriter output)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine(args).Build();
        var data = new DataFolder(DataFolder.PathFor(settings));
        if (!File.Exists(data.Database))
            throw new StartRefusedException($"There is no database in {data.Root}. Name the program's data folder in {DataFolder.Key}.");
        var (databases, time) = (SenexDbFile.Open(data.Database), TimeProvider.System);
        var hasher = new PasswordHasher<SenexUser>(Options.Create(new PasswordHasherOptions { IterationCount = AccessServices.PasswordRounds }));
        try
        {
            var (name, password) = await new OwnerReset(databases, hasher, new SessionStore(databases, time), new AuditTrail(databases, time)).RunAsync();
            await output.WriteLineAsync($"Sign in as {name} with this password, and choose one of your own under “Your access”: {password}");
            await output.WriteLineAsync("Authenticator app, recovery codes and passkeys are gone; all sessions are ended, open pages within a minute.");
        }
        catch (SqliteException cause)
        {
            throw new StartRefusedException($"{data.Database} cannot be used: {cause.Message} Start this version of the program on it once, then try again.", cause);
        }
    }
}
