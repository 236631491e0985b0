using Microsoft.Extensions.Configuration;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Settings;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Hosting;

public class SettingsTests
{
    [Theory]
    [InlineData("Sample:Count", "abc", "Sample:Count is 'abc'; it must be a whole number")]
    [InlineData("Sample:Count", "", "Sample:Count is empty; it must be a whole number")]
    [InlineData("Sample:Count", "10", "Sample:Count is 10; it must be from 1 to 9")]
    [InlineData("Sample:Every", "soon", "Sample:Every is 'soon'; it must be a time like 00:10:00")]
    [InlineData("Sample:Loud", "very", "Sample:Loud is 'very'; it must be true or false")]
    [InlineData("Sample:Day", "Someday", "Sample:Day is 'Someday'; it must be one of Sunday, Monday")]
    [InlineData("Sample:Day", "77", "Sample:Day is '77'; it must be one of")]
    [InlineData("Sample:Name", "", "Sample:Name is missing")]
    [InlineData("Sample:Cuont", "3", "Sample:Cuont is not a setting; Sample knows Count, Every")]
    [InlineData("Sample:Count:Deep", "3", "Sample:Count must be a single value")]
    [InlineData("Sample:Parts", "one", "Sample:Parts must be a list, not a single value")]
    [InlineData("Sample:Parts:0:Prot", "1", "Sample:Parts:0:Prot is not a setting; Sample:Parts:0 knows Secret, Port")]
    [InlineData("Sample:Parts:0:Port", "0", "Sample:Parts:0:Port is 0; it must be from 1 to 65535")]
    [InlineData("Sample:Weights:a", "heavy", "Sample:Weights:a is 'heavy'; it must be a number")]
    [InlineData("Sample", "x", "Sample must be a section, not a single value")]
    public void A_wrong_setting_is_refused_with_its_key_its_problem_and_the_fix(string key, string value, string line)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SettingsReader.Read<SampleOptions>(From((key, value)), "Sample"));
        Assert.StartsWith(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Correct it in", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("Session", "holiday", "Simulation:Session 'holiday' is unknown: use open, closed, pre, post, ny")]
    [InlineData("Urls", "foo", "Simulation:Urls 'foo' is no http address: use http://127.0.0.1:0 for any free port")]
    [InlineData("Speed", "0", "Simulation:Speed '0' must be above 0 and at most 1000: 1 is real time")]
    public void The_simulated_brokers_settings_are_refused_alike(string key, string value, string line)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SettingsReader.Read<SimulationOptions>(From(($"Simulation:{key}", value)), "Simulation"));
        Assert.StartsWith(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Correct it in", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Right_settings_are_read_whatever_their_case()
    {
        var options = SettingsReader.Read<SampleOptions>(
            From(("sample:COUNT", "9"), ("Sample:Every", "00:00:05"), ("Sample:Parts:0:Port", "443"), ("Sample:Weights:a", "1.5")), "Sample");
        Assert.Equal((9, TimeSpan.FromSeconds(5), 443, 1.5), (options.Count, options.Every, options.Parts[0].Port, options.Weights["a"]));
    }

    [Fact]
    public void All_problems_are_told_at_once_and_no_secret_with_them()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SettingsReader.Read<SampleOptions>(
            From(("Sample:Count", "abc"), ("Sample:Loud", "very"), ("Sample:Parts:0:Secret", "hunter22")), "Sample"));
        Assert.Contains("Sample:Count", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Sample:Loud", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_to_mend_is_where_the_value_came_from()
    {
        Environment.SetEnvironmentVariable("Sample__Count", "abc");
        try
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Sample:Count", "3")]).AddEnvironmentVariables().Build();
            Assert.Equal("in the environment variable Sample__Count", SettingSource.InWords(settings, "Sample:Count"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("Sample__Count", null);
        }

        var line = new ConfigurationBuilder().AddCommandLine(["--Sample:Count", "abc"]).Build();
        Assert.Equal("on the command line (--Sample:Count)", SettingSource.InWords(line, "Sample:Count"));
    }

    [Fact]
    public void Legs_cannot_be_kept_longer_than_their_saves()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SettingsReader.Read<PersistenceOptions>(
            From(("Persistence:RetentionDays", "5"), ("Persistence:LegRetentionDays", "6")), PersistenceOptions.Section));
        Assert.StartsWith("Persistence:LegRetentionDays must not be greater than RetentionDays (5)", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:00:01")]
    [InlineData("2.00:00:00")]
    public void A_save_interval_out_of_range_is_refused(string every)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SettingsReader.Read<PersistenceOptions>(
            From(("Persistence:SaveEvery", every)), PersistenceOptions.Section));
        Assert.StartsWith($"Persistence:SaveEvery is {every}; it must be from 00:00:10 to 1.00:00:00", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_that_are_shipped_are_right_and_say_the_defaults()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build();
        var shipped = SettingsReader.Read<PersistenceOptions>(settings, PersistenceOptions.Section);
        var born = new PersistenceOptions();
        Assert.Equal(
            (born.SaveEvery, born.FirstSaveAfter, born.ReconcileEvery, born.RetentionDays, born.LegRetentionDays),
            (shipped.SaveEvery, shipped.FirstSaveAfter, shipped.ReconcileEvery, shipped.RetentionDays, shipped.LegRetentionDays));
        SettingsReader.Read<Blazor.Hosting.Logs.LogOptions>(settings, Blazor.Hosting.Logs.LogOptions.Section);
        KnownSections.Check(settings, "Tastytrade", "Simulation", "Cache", "Persistence", "Attention", "Serilog");
    }

    [Fact]
    public void A_section_nobody_reads_is_refused()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["appsettings.json"], """{ "Persistance": { "RetentionDays": 5 } }""");
        var settings = new ConfigurationBuilder().AddJsonFile(folder["appsettings.json"]).Build();
        var refusal = Assert.Throws<StartRefusedException>(() => KnownSections.Check(settings, "Persistence"));
        Assert.Equal("Persistance is not a section of the settings; there are Persistence. Correct it in appsettings.json.", refusal.Message);
    }

    [Theory]
    [InlineData("Cach:Redis", "Cache")]
    [InlineData("CAHCE2:Redis", null)]
    [InlineData("Tastytrad:Connections:0:User", "Tastytrade")]
    [InlineData("TastyTraders:Connections:0:User", "Tastytrade")]
    [InlineData("Cach", null)]
    [InlineData("Logging:LogLevel:Default", null)]
    [InlineData("npm:config", null)]
    [InlineData("cache:Redis", null)]
    public void A_section_misspelt_in_the_environment_or_on_the_command_line_is_refused_and_what_is_not_ours_is_left_alone(string key, string? meant)
    {
        // Behind a prefix: programs that other tests start meanwhile have this environment too.
        using var set = new Variable($"OURS_{key.Replace(":", "__", StringComparison.Ordinal)}", "x");
        foreach (var settings in new[] { new ConfigurationBuilder().AddEnvironmentVariables("OURS_").Build(), new ConfigurationBuilder().AddCommandLine([$"--{key}", "x"]).Build() })
        {
            void Check() => KnownSections.Check(settings, "Tastytrade", "Cache", "Persistence");
            if (meant is null) Check();
            else Assert.StartsWith($"{key.Split(':')[0]} is not a section of the settings; {meant} is. Correct it ", Assert.Throws<StartRefusedException>(Check).Message);
        }
    }

    [Theory]
    [InlineData(":::")]
    [InlineData("0.0.0.0:6379")]
    [InlineData("no such host:6379")]
    [InlineData(",")]
    [InlineData("127.0.0.1:6379,nonsense=1")]
    public void What_is_no_address_of_a_Redis_server_is_refused(string redis)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SettingsReader.Read<CacheOptions>(From(("Cache:Redis", redis)), CacheOptions.Section));
        Assert.StartsWith("Cache:Redis is not a Redis address", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:6379")]
    [InlineData("[::1]:6379")]
    [InlineData("cache.example.org:6380,ssl=true,password=hunter22")]
    public void An_address_of_a_Redis_server_is_taken(string redis) =>
        Assert.Equal(redis, SettingsReader.Read<CacheOptions>(From(("Cache:Redis", redis)), CacheOptions.Section).Redis);

    private static IConfigurationRoot From(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    /// <summary>An environment variable for as long as it is held.</summary>
    private sealed class Variable : IDisposable
    {
        private readonly string name;

        public Variable(string name, string value) => Environment.SetEnvironmentVariable(this.name = name, value);

        public void Dispose() => Environment.SetEnvironmentVariable(name, null);
    }
}
