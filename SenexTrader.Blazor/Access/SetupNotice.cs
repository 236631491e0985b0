using SenexTrader.Blazor.Hosting;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Access;

/// <summary>Tells on the console, once the database can be asked, how to set the program up; if that is still to be done.</summary>
public sealed class SetupNotice(Setup setup, SetupCode code, DataFolder data) : LifecycleStep
{
    public override async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!await setup.IsDueAsync(cancellationToken))
        {
            code.Discard();
            return;
        }

        await Console.Out.WriteLineAsync($"Set up your account at {CookieRules.SetUpPath} with this one-time code: {code.Issue()}");
        await Console.Out.WriteLineAsync($"It is in {data.SetupCode} too, until it is used or the program starts again.");
    }
}
