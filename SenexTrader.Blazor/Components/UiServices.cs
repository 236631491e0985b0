using MudBlazor;
using MudBlazor.Services;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components;

/// <summary>What the components need beside the hubs, the traders and the saved views.</summary>
public static class UiServices
{
    public static IServiceCollection AddSenexUi(this IServiceCollection services)
    {
        services.AddMudServices(o =>
        {
            o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            o.SnackbarConfiguration.PreventDuplicates = false;
            o.SnackbarConfiguration.MaximumOpacity = 100;
            o.SnackbarConfiguration.ShowTransitionDuration = 150;
            o.SnackbarConfiguration.HideTransitionDuration = 300;
            o.SnackbarConfiguration.MaxDisplayedSnackbars = 6;
        });
        services.AddSingleton<FirstPaints>();
        services.AddScoped<AccountAccess>();
        services.AddScoped<DayPoints>();
        services.AddScoped<PositionPast>();
        services.AddScoped<Viewer>();
        services.AddScoped<ViewerPreferences>();
        services.AddScoped<Fold>();
        return services;
    }
}
