using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

public sealed class CodeForm
{
    [Required(ErrorMessage = "Give a code.")]
    [StringLength(40, ErrorMessage = "A code has at most 40 letters.")]
    public string Code { get; set; } = "";
}
