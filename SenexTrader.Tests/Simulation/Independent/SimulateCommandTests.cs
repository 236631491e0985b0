using SenexTrader.Blazor.Simulation;

namespace SenexTrader.Tests.Simulation.Independent;

public sealed class SimulateCommandTests
{
    [Theory]
    [InlineData("--sed", "7")]
    [InlineData("7")]
    [InlineData("--seed")]
    [InlineData("--seed", "x")]
    [InlineData("--session", "lunch")]
    [InlineData("--speed", "0")]
    [InlineData("--speed", "fast")]
    [InlineData("--urls", "http://0.0.0.0:80")]
    [InlineData("--urls", "nonsense")]
    public async Task A_wrong_argument_is_told_in_one_line_that_names_it(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(2, await SimulateCommand.RunAsync(args, output, errors, TimeProvider.System, Task.CompletedTask));
        Assert.Equal("", output.ToString());
        Assert.Contains(args[0], Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Arguments_are_read_with_a_blank_or_an_equals_sign()
    {
        var options = SimulateArguments.Read(["--seed=-3", "--session", "ny", "--speed", "2.5", "--urls=http://127.0.0.1:5999"]);
        Assert.Equal((-3, "ny", 2.5, "http://127.0.0.1:5999"), (options.Seed, options.Session, options.Speed, options.Urls));
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_line()
    {
        await using var first = await SimulatedAlone.StartAsync();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(1, await SimulateCommand.RunAsync(["--urls", first["REST_URL"]], output, errors, TimeProvider.System, Task.CompletedTask));
        Assert.Contains(first["REST_URL"], Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
