using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>The customer's profile.</summary>
public static class CustomerJson
{
    public static JsonObject Of(SimCustomer customer) => new()
    {
        ["id"] = "me",
        ["external-id"] = customer.Id,
        ["first-name"] = "Sam",
        ["last-name"] = "Simulated",
        ["first-surname"] = "Simulated",
        ["email"] = $"{customer.Id.ToLowerInvariant()}@example.com",
        ["mobile-phone-number"] = "+15550100",
        ["birth-date"] = "1980-01-01",
        ["tax-number-type"] = "SSN",
        ["tax-number"] = "*****0100",
        ["citizenship-country"] = "USA",
        ["usa-citizenship-type"] = "Citizen",
        ["address"] = Address(),
        ["mailing-address"] = Address(),
        ["is-foreign"] = false,
        ["is-professional"] = false,
        ["agreed-to-margining"] = true,
        ["agreed-to-terms"] = true,
        ["subject-to-tax-withholding"] = false,
        ["has-industry-affiliation"] = false,
        ["has-institutional-assets"] = false,
        ["has-listed-affiliation"] = false,
        ["has-political-affiliation"] = false,
        ["has-delayed-quotes"] = false,
        ["has-pending-or-approved-application"] = true,
        ["identifiable-type"] = "Person",
        ["permitted-account-types"] = new JsonArray(new JsonObject
        {
            ["name"] = "Individual",
            ["description"] = "Individual",
            ["is_tax_advantaged"] = false,
            ["has_multiple_owners"] = false,
            ["is_publicly_available"] = true,
            ["margin_types"] = new JsonArray(new JsonObject { ["name"] = "Reg T", ["is_margin"] = true }, new JsonObject { ["name"] = "Cash", ["is_margin"] = false }),
        }),
        ["created-at"] = "2024-01-15T15:00:00.000+00:00",
    };

    private static JsonObject Address() => new()
    {
        ["street-one"] = "1 Loopback Lane",
        ["city"] = "Chicago",
        ["state-region"] = "IL",
        ["postal-code"] = "60601",
        ["country"] = "USA",
        ["is-foreign"] = false,
        ["is-domestic"] = true,
    };
}
