using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Connections;

/// <summary>A new grant for a connection that there is; lives for one request.</summary>
public sealed class ReplaceGrantForm
{
    [StringLength(500, ErrorMessage = "That is no client secret: it has at most 500 characters.")]
    public string ClientSecret { get; set; } = "";

    [Required(ErrorMessage = "Give the refresh token of the new grant; tastytrade shows it once, when the grant is made.")]
    [StringLength(8000, ErrorMessage = "That is no refresh token: it has at most 8000 characters.")]
    public string RefreshToken { get; set; } = "";
}
