using System.ComponentModel.DataAnnotations;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Pages.Connections;

/// <summary>What a user fills in to connect an account; lives for one request.</summary>
public sealed class NewConnectionForm : IValidatableObject
{
    [StringLength(40, ErrorMessage = "A name has at most 40 letters.")]
    public string Label { get; set; } = "";

    public BrokerEnvironment Environment { get; set; }

    /// <summary>True to log in at the broker, false to paste a grant.</summary>
    public bool ByLogin { get; set; }

    [StringLength(200, ErrorMessage = "That is no client id: it has at most 200 characters.")]
    public string ClientId { get; set; } = "";

    [StringLength(500, ErrorMessage = "That is no client secret: it has at most 500 characters.")]
    public string ClientSecret { get; set; } = "";

    [StringLength(8000, ErrorMessage = "That is no refresh token: it has at most 8000 characters.")]
    public string RefreshToken { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Label))
            yield return new("Give it a name, so that you can tell it from others: “Main”, say.", [nameof(Label)]);
        if (string.IsNullOrWhiteSpace(ClientSecret))
            yield return new("Give the secret of the OAuth application; tastytrade shows it once, when the application is made.", [nameof(ClientSecret)]);
        if (ByLogin && string.IsNullOrWhiteSpace(ClientId))
            yield return new("Give the id of the OAuth application; tastytrade shows it beside its name.", [nameof(ClientId)]);
        if (!ByLogin && string.IsNullOrWhiteSpace(RefreshToken))
            yield return new("Give the refresh token of the grant; tastytrade shows it once, when the grant is made.", [nameof(RefreshToken)]);
    }
}
