namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>What gains are listed by.</summary>
public enum Grouping : byte
{
    Day,
    Underlying,
    Strategy,
}
