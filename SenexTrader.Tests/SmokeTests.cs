namespace SenexTrader.Tests;

public class SmokeTests
{
    [Fact]
    public void The_suite_runs() => Assert.True(true);
}
