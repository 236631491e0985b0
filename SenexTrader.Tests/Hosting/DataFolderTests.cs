using Microsoft.Extensions.Configuration;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_made_for_its_owner_alone()
    {
        var data = Open(folder["a/b"]);
        Assert.Equal(folder["a/b"], data.Root);
        Assert.True(Directory.Exists(data.Logs));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data.Root));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(data.Database));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(data.Scheduler));
    }

    [Fact]
    public void What_is_there_already_stays()
    {
        File.WriteAllText(folder["senex.db"], "kept");
        Assert.Equal("kept", File.ReadAllText(Open(folder.Path).Database));
    }

    [Fact]
    public void Without_a_setting_it_is_in_the_users_application_data()
    {
        // Opening it would touch the folder of the user who runs the tests.
        var expected = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        Assert.Equal(Path.Combine(expected, "SenexTrader"), DataFolder.PathFor(new ConfigurationBuilder().Build()));
    }

    [Fact]
    public void One_that_cannot_be_written_is_named_with_the_setting_that_moves_it()
    {
        File.WriteAllText(folder["file"], "in the way");
        var refusal = Assert.Throws<StartRefusedException>(() => Open(folder["file/data"]));
        Assert.Contains(folder["file/data"], refusal.Message, StringComparison.Ordinal);
        Assert.Contains("SENEX_DATA", refusal.Message, StringComparison.Ordinal);
    }

    private static DataFolder Open(string path) =>
        DataFolder.Open(new ConfigurationBuilder().AddInMemoryCollection([new("SENEX_DATA", path)]).Build());
}
