using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Give your name.")]
    [StringLength(64, ErrorMessage = "A name has at most 64 letters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Give your password.")]
    [StringLength(128, ErrorMessage = "A password has at most 128 characters.")]
    public string Password { get; set; } = "";

    /// <summary>True to stay signed in when the browser is closed.</summary>
    public bool Keep { get; set; }
}
