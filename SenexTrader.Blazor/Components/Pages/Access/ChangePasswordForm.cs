using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

public sealed class ChangePasswordForm
{
    [Required(ErrorMessage = "Give your present password.")]
    [StringLength(128, ErrorMessage = "A password has at most 128 characters.")]
    public string Now { get; set; } = "";

    [Required(ErrorMessage = "Choose a password of at least 12 characters.")]
    [StringLength(128, MinimumLength = 12, ErrorMessage = "Choose a password of 12 to 128 characters; a sentence is fine.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ. Type the same one twice.")]
    public string Again { get; set; } = "";
}
