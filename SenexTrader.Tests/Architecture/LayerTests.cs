using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Architecture;

public class LayerTests
{
    private const string Core = "SenexTrader.Core";
    private const string Guilty = "SenexTrader.Tests.Architecture.Guilty";

    [Fact]
    public void Every_layer_of_Core_names_only_what_it_may()
    {
        var offences = Layers.Offences(Code.Program, Core);
        Assert.True(offences.Count == 0, string.Join('\n', offences));
    }

    [Fact]
    public void Every_folder_of_Core_is_placed() => Assert.Empty(Layers.Unplaced(Code.Program, Core));

    [Fact]
    public void The_rules_catch_a_service_that_publishes_even_from_a_lambda() =>
        Assert.Contains(Layers.Offences(Code.Tests, Guilty), o => o.Contains("Publishes", StringComparison.Ordinal));

    [Fact]
    public void The_rules_catch_a_folder_that_nobody_placed() =>
        Assert.Equal(["Attic"], Layers.Unplaced(Code.Tests, Guilty));

    [Fact]
    public void Only_Streaming_and_the_cache_itself_name_the_writing_side()
    {
        var offenders = from type in Code.Program.Types
                        where type.Dependencies.Any(d => d.Target.FullName is "SenexTrader.Core.Cache.ILiveWriter"
                            or "SenexTrader.Core.Cache.CacheWrite" or "SenexTrader.Core.Cache.LiveCache")
                        where Layers.LayerOf(type, Core) is not ("Streaming" or "Cache")
                        select type.FullName;
        Assert.Empty(offenders);
    }

    [Fact]
    public void The_simulated_broker_names_nothing_of_Core_and_is_named_by_Program_only()
    {
        const string simulation = "SenexTrader.Blazor.Simulation";
        var offenders = from type in Code.Program.Types
                        from dependency in type.Dependencies
                        let fromSimulation = type.FullName.StartsWith(simulation, StringComparison.Ordinal)
                        let toSimulation = dependency.Target.FullName.StartsWith(simulation, StringComparison.Ordinal)
                        let toCore = dependency.Target.FullName.StartsWith(Core, StringComparison.Ordinal)
                        where (fromSimulation && toCore)
                            || (toSimulation && !fromSimulation && !type.FullName.StartsWith("Program", StringComparison.Ordinal))
                        select $"{type.FullName} → {dependency.Target.FullName}";
        Assert.Empty(offenders.Distinct());
    }

    [Fact]
    public void Components_name_only_labels_hubs_and_saved_views()
    {
        string[] allowed =
        [
            $"{Core}.Domain.", $"{Core}.Broadcast.", $"{Core}.Connections.", $"{Core}.Persistence.ISavedViews", $"{Core}.Persistence.ISavedHistory", $"{Core}.Persistence.Saved",
            $"{Core}.Persistence.Access.", $"{Core}.Persistence.SaveReport", $"{Core}.Persistence.IPreferences", $"{Core}.Persistence.PreferenceWritten",
            $"{Core}.Services.Metrics.Metric", $"{Core}.Services.Metrics.NumberStyle",
            // What-ifs that a trader asks for by a slider: no beat can carry them.
            $"{Core}.Services.Calculations.Pricing.",
        ];
        var offenders = from type in Code.Program.Types
                        where type.FullName.StartsWith("SenexTrader.Blazor.Components", StringComparison.Ordinal)
                        from dependency in type.Dependencies
                        let target = dependency.Target.FullName
                        where target.StartsWith(Core + ".", StringComparison.Ordinal)
                        where !allowed.Any(a => target.StartsWith(a, StringComparison.Ordinal))
                        select $"{type.FullName} → {target}";
        Assert.Empty(offenders.Distinct());
    }

    [Fact]
    public void Access_names_only_who_there_is_and_what_was_written_down_of_them()
    {
        string[] allowed =
        [
            $"{Core}.Domain.Account.", $"{Core}.Persistence.Access.", $"{Core}.Persistence.SenexDb", $"{Core}.Persistence.LifecycleStep",
        ];
        var offenders = from type in Code.Program.Types
                        where type.FullName.StartsWith("SenexTrader.Blazor.Access", StringComparison.Ordinal)
                        from dependency in type.Dependencies
                        let target = dependency.Target.FullName
                        where target.StartsWith(Core + ".", StringComparison.Ordinal)
                            || target.StartsWith("SenexTrader.Blazor.Components", StringComparison.Ordinal)
                        where !allowed.Any(a => target.StartsWith(a, StringComparison.Ordinal))
                        select $"{type.FullName} → {target}";
        Assert.Empty(offenders.Distinct());
    }

    [Fact]
    public void Pages_never_poll()
    {
        var offenders = from file in Repository.Sources("SenexTrader.Blazor/Components", "*.*")
                        where Path.GetExtension(file) is ".razor" or ".cs"
                        where !file.Contains($"{Path.DirectorySeparatorChar}Live{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                        let text = File.ReadAllText(file)
                        where text.Contains("PeriodicTimer", StringComparison.Ordinal)
                            || text.Contains("CreateTimer", StringComparison.Ordinal)
                            || text.Contains("HttpClient", StringComparison.Ordinal)
                        select Path.GetFileName(file);
        Assert.Empty(offenders);
    }

    [Fact]
    public void Services_catch_in_one_place_only()
    {
        var catching = from file in Repository.Sources("SenexTrader.Core/Services")
                       where File.ReadAllText(file).Contains("catch (", StringComparison.Ordinal)
                       select Path.GetFileName(file);
        Assert.Equal(["MetricsService.cs"], catching);
    }
}
