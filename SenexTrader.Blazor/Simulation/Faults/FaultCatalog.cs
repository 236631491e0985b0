using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Faults.Kinds;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>Every kind of fault, the wires it can be on, and how it is made.</summary>
public sealed class FaultCatalog(FaultBoard board, ISessionControl sessions, IGrants grants, TimeProvider time)
{
    private static readonly FaultTarget[] Wires = [FaultTarget.DxLink, FaultTarget.Account, FaultTarget.Rest];
    private static readonly FaultTarget[] FeedOnly = [FaultTarget.DxLink];

    /// <summary>Kind, and the targets it has a meaning on; a kind with one target may leave it out.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<FaultTarget>> Targets = new Dictionary<string, IReadOnlyList<FaultTarget>>
    {
        ["drop"] = Wires,
        ["stall"] = Wires,
        ["refuse"] = Wires,
        ["slow"] = Wires,
        ["garbage"] = Wires,
        ["nan"] = FeedOnly,
        ["auth-expired"] = Wires,
        ["status"] = [FaultTarget.Rest, FaultTarget.DxLink, FaultTarget.Account],
        ["slice"] = Wires,
        ["format-switch"] = FeedOnly,
        ["silence-symbol"] = FeedOnly,
        ["session"] = [FaultTarget.Market],
    };

    public FaultOrder Begin(FaultOrder order) => board.Begin(order, Make);

    private Fault Make(FaultOrder order) => order.Kind switch
    {
        "drop" => new DropFault(order),
        "stall" => new StallFault(order, board),
        "refuse" => new RefuseFault(order),
        "slow" => new SlowFault(order, time),
        "garbage" => new GarbageFault(order),
        "nan" => new NanFault(order),
        "auth-expired" => new AuthExpiredFault(order, grants),
        "status" => new StatusFault(order),
        "slice" => new SliceFault(order),
        "format-switch" => new FormatSwitchFault(order),
        "silence-symbol" => new SilenceSymbolFault(order),
        "session" => new SessionFault(order, sessions),
        _ => throw new ArgumentException($"No fault of kind '{order.Kind}'.", nameof(order)),
    };
}
