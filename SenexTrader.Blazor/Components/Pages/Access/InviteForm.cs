using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Blazor.Components.Pages.Access;

public sealed class InviteForm
{
    [Required(ErrorMessage = "Say for whom it is, so that you know it in the list.")]
    [StringLength(60, ErrorMessage = "At most 60 letters.")]
    public string Note { get; set; } = "";
}
