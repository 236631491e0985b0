using Microsoft.Extensions.Options;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>A trader's connection as the settings give it now, for they may be changed while the program runs.</summary>
internal static class SettingsOf
{
    /// <exception cref="LoginRefusedException">The settings have no such connection any more, or none that can work.</exception>
    public static TastytradeConnection User(IOptionsMonitor<TastytradeOptions> options, string user)
    {
        try
        {
            return options.CurrentValue.Connections.FirstOrDefault(c => c.User == user)
                ?? throw new LoginRefusedException(
                    $"The connection '{user}' is no longer in Tastytrade:Connections; put it back or restart the program.");
        }
        catch (OptionsValidationException wrong)
        {
            throw new LoginRefusedException(
                $"The settings were changed to something that cannot work: {string.Join(' ', wrong.Failures)}");
        }
    }
}
