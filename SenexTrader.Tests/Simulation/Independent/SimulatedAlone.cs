using SenexTrader.Blazor.Simulation;

namespace SenexTrader.Tests.Simulation.Independent;

/// <summary>The command <c>simulate</c> as a user of another language starts it: only its five lines are known of it.</summary>
internal sealed class SimulatedAlone : IAsyncDisposable
{
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<int> _running = Task.FromResult(0);

    public IReadOnlyDictionary<string, string> Lines { get; private set; } = new Dictionary<string, string>();

    public string this[string name] => Lines[name];

    public static async Task<SimulatedAlone> StartAsync(params string[] args)
    {
        var alone = new SimulatedAlone();
        var output = new Announcement();
        var errors = new StringWriter();
        alone._running = SimulateCommand.RunAsync(args, output, errors, TimeProvider.System, alone._stop.Task);
        var announced = await Task.WhenAny(output.Said, alone._running);
        Assert.True(announced == output.Said, errors.ToString());
        alone.Lines = (await output.Said).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        return alone;
    }

    public async ValueTask DisposeAsync()
    {
        _stop.TrySetResult();
        Assert.Equal(0, await _running);
    }

    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _said = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Said => _said.Task;

        public override Task FlushAsync()
        {
            _said.TrySetResult(ToString());
            return Task.CompletedTask;
        }
    }
}
