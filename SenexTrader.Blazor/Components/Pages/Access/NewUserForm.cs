using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

/// <summary>What a new user fills in: the owner at the first start, others when they were invited.</summary>
public sealed class NewUserForm
{
    [Required(ErrorMessage = "Give the code.")]
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
