namespace SenexTrader.Blazor.Hosting;

/// <summary>The program must not start like this. The message names what is wrong, how, and the fix, in one line.</summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
