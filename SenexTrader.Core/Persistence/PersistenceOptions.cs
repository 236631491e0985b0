using System.ComponentModel.DataAnnotations;

namespace SenexTrader.Core.Persistence;

/// <summary>The <c>Persistence</c> section.</summary>
public sealed class PersistenceOptions : IValidatableObject
{
    public const string Section = "Persistence";

    /// <summary>Time between two saves.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan SaveEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// From the start to the first save, so that a restart soon after has something to show; and from a save that found
    /// nothing (the broker was not heard yet) to the next try.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan FirstSaveAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Time between two comparisons with the broker's answer.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Days that saved portfolio and position figures are kept; the newest save always is.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 90;

    /// <summary>Days that the figures of single legs are kept: they are most of the rows and the least asked for.</summary>
    [Range(1, 3650)]
    public int LegRetentionDays { get; set; } = 7;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LegRetentionDays > RetentionDays)
            yield return new ValidationResult(
                $"must not be greater than RetentionDays ({RetentionDays}), for a leg goes with its save",
                [nameof(LegRetentionDays)]);
    }
}
