namespace SenexTrader.Tests.Architecture;

public class OneCalculationTests
{
    private const string Calculations = "SenexTrader.Core.Services.Calculations.";
    private const string Streaming = "SenexTrader.Core.Streaming.";
    private const string Json = "SenexTrader.Core.Cache.CacheJson";

    [Theory]
    [InlineData("get_Bid()")]
    [InlineData("get_Ask()")]
    public void Only_the_mark_rule_reads_a_quotes_sides(string getter) => Assert.Empty(Layers.Users(
        Code.Program, "SenexTrader.Core.Domain.Market.Quote", getter, Calculations + "MarkRule", Json, Streaming));

    [Theory]
    [InlineData("get_Delta()")]
    [InlineData("get_Theta()")]
    [InlineData("get_Vega()")]
    public void Only_the_Greeks_service_reads_the_feeds_Greeks(string getter) => Assert.Empty(Layers.Users(
        Code.Program, "SenexTrader.Core.Domain.Market.Greeks", getter, Calculations + "GreeksService", Json, Streaming));

    [Fact]
    public void Only_the_calculations_read_the_daily_close() => Assert.Empty(Layers.Users(
        Code.Program, "SenexTrader.Core.Domain.Account.Leg", "get_DailyClosePrice()", Calculations, Json, Streaming));

    [Fact]
    public void The_check_itself_sees_the_calls_it_looks_for() => Assert.Contains(
        Layers.Users(Code.Program, "SenexTrader.Core.Domain.Market.Quote", "get_Ask()", Json, Streaming),
        user => user.StartsWith(Calculations + "MarkRule", StringComparison.Ordinal));
}
