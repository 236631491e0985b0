using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

/// <summary>The password once more, before something is changed.</summary>
public sealed class PasswordOnlyForm
{
    [Required(ErrorMessage = "Give your password.")]
    [StringLength(128, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";
}
