using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Persistence.Connections;

/// <summary>A user's connection to the broker. Of the secrets only ciphertext is here.</summary>
public sealed class ConnectionRow
{
    /// <summary>Also its name in keys: <c>c</c> and twelve hexadecimal digits.</summary>
    public required string Id { get; set; }

    public required string UserId { get; set; }

    /// <summary>What the user calls it.</summary>
    public required string Label { get; set; }

    public required BrokerEnvironment Environment { get; set; }

    /// <summary>Id of the OAuth application; empty for a personal grant.</summary>
    public required string ClientId { get; set; }

    /// <summary>Ciphertext.</summary>
    public required string ClientSecret { get; set; }

    /// <summary>Ciphertext.</summary>
    public required string RefreshToken { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public List<ConnectionAccountRow> Accounts { get; set; } = [];
}

/// <summary>An account of a connection, as the broker listed it when it was connected.</summary>
public sealed class ConnectionAccountRow
{
    public string ConnectionId { get; set; } = "";

    public required string Number { get; set; }

    public required string Nickname { get; set; }

    public required string MarginOrCash { get; set; }

    /// <summary>True when the user chose to follow it.</summary>
    public required bool Shown { get; set; }
}
