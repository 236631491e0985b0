namespace SenexTrader.Tests.Cache;

public class EmbeddedCacheTests() : LiveCacheContract(redis: "");
