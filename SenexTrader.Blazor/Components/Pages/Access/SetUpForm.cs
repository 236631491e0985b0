using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

/// <summary>What the owner fills in at the first start.</summary>
public sealed class SetUpForm
{
    [Required(ErrorMessage = "Give the one-time code that the program printed when it started.")]
    public string Code { get; set; } = "";

    [Required(ErrorMessage = "Choose a name to sign in with.")]
    [StringLength(64, ErrorMessage = "Choose a name of at most 64 letters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Choose a password of at least 12 characters.")]
    [StringLength(128, MinimumLength = 12, ErrorMessage = "Choose a password of 12 to 128 characters; a sentence is fine.")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "The two passwords differ. Type the same one twice.")]
    public string Again { get; set; } = "";
}
