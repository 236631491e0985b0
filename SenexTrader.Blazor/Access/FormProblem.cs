using Microsoft.AspNetCore.Identity;

namespace SenexTrader.Blazor.Access;

/// <param name="Field">The field it belongs to; empty for the whole form.</param>
/// <param name="What">What is wrong and what would be right.</param>
public sealed record FormProblem(string Field, string What)
{
    public static IReadOnlyList<FormProblem> Of(IdentityResult result) =>
        [.. result.Errors.Select(e => new FormProblem(
            e.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : e.Code.Contains("UserName", StringComparison.Ordinal) ? "Name" : "",
            e.Description))];
}
