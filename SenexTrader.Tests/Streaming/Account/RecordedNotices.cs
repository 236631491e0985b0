using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Account;

/// <summary>Messages of the account stream: a sample of our own, and recordings where a folder of them lies beside the repository.</summary>
public static class RecordedNotices
{
    public static IEnumerable<(string Source, string Message)> All => [("own", WireAccount.Notice("AccountBalance", WireAccount.Balance(59266.75m))), .. Shared()];

    private static IEnumerable<(string, string)> Shared()
    {
        if (Repository.Recordings is not { } folder) yield break;
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "joaquinbejar-tastytrade", "frames", "account"), "*.json"))
            yield return (Path.GetFileName(file), File.ReadAllText(file));
        yield return ("order-filled.json", File.ReadAllText(Path.Combine(folder, "lean", "account-streamer", "order-filled.json")));
    }
}
