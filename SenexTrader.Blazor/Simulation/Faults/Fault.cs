using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>
/// One fault that is on. Each kind overrides only what it breaks; the wires ask all active faults of their target.
/// </summary>
public abstract class Fault(FaultOrder order)
{
    public FaultOrder Order => order;

    /// <summary>Every link is cut without a goodbye, and every new one too while it lasts.</summary>
    public virtual bool CutsLinks => false;

    /// <summary>Whether this token counts as run out.</summary>
    public virtual bool RefusesToken(string token) => false;

    /// <summary>HTTP status that answers the upgrade instead of a socket.</summary>
    public virtual int? UpgradeStatus => null;

    /// <summary>No frame of any kind is sent.</summary>
    public virtual bool StopsAll => false;

    /// <summary>No market data and no notification is sent; keepalives and answers go on.</summary>
    public virtual bool StopsData => false;

    /// <summary>How much later each frame leaves.</summary>
    public virtual TimeSpan Delay => TimeSpan.Zero;

    /// <summary>How many bytes one WebSocket frame, or one write of a body, carries.</summary>
    public virtual int? FragmentBytes => null;

    /// <summary>Data come in the other format than announced.</summary>
    public virtual bool SwitchesFormat => false;

    /// <summary>The event as it goes out under this fault; null when it does not go out.</summary>
    public virtual MarketEvent? Pass(MarketEvent market) => market;

    /// <summary>Whether <see cref="Pass"/> does anything, so that current values are sent again when it begins and ends.</summary>
    public virtual bool ChangesEvents => false;

    /// <summary>Text without sense to send before a data frame; the number makes the samples go round.</summary>
    public virtual ReadOnlyMemory<byte>? Junk(long number) => null;

    /// <summary>Stands between a REST request and its answer.</summary>
    public virtual Task AnswerAsync(HttpContext context, RequestDelegate next) => next(context);
}
