namespace SenexTrader.Core.Services.Metrics;

/// <summary>How a figure is written; the words and digits are the page's business.</summary>
public enum NumberStyle : byte
{
    /// <summary>Dollars and cents, with a sign where a gain or loss is meant.</summary>
    Money,

    /// <summary>A price per share or contract unit: two decimals, more where the price has them.</summary>
    Price,

    /// <summary>A Greek of a row, in shares or dollars.</summary>
    Greek,

    /// <summary>A plain ratio, two decimals.</summary>
    Ratio,

    /// <summary>A fraction shown as per cent.</summary>
    Percent,

    /// <summary>A whole number of things.</summary>
    Count,
}
