using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Tests.Hosting;

/// <summary>Settings of every kind that the real sections have.</summary>
internal sealed class SampleOptions
{
    [Range(1, 9)]
    public int Count { get; set; } = 3;

    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    public bool Loud { get; set; }

    public DayOfWeek Day { get; set; }

    [Required]
    public string Name { get; set; } = "x";

    public IList<Part> Parts { get; set; } = [];

    public Dictionary<string, double> Weights { get; set; } = [];

    internal sealed class Part
    {
        public string Secret { get; set; } = "";

        [Range(1, 65535)]
        public int Port { get; set; } = 80;
    }
}
