namespace SenexTrader.Blazor.Hosting;

/// <summary>Where this program keeps what must outlive it. Nobody but its user may look inside.</summary>
public sealed record DataFolder(string Root)
{
    /// <summary>The setting that moves the folder.</summary>
    public const string Key = "SENEX_DATA";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Database => Path.Combine(Root, "senex.db");

    public string Scheduler => Path.Combine(Root, "quartz.db");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>The keys that encrypt cookies and the brokers' secrets, themselves wrapped.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>What the keys are wrapped with while nobody has given anything better.</summary>
    public string MadeKey => Path.Combine(Root, "key-ring.secret");

    public string SetupCode => Path.Combine(Root, "setup-code.txt");

    /// <summary>The folder of <c>SENEX_DATA</c>, or <c>SenexTrader</c> in the user's local application data; made if missing.</summary>
    /// <exception cref="StartRefusedException">It cannot be made or written to.</exception>
    public static DataFolder Open(IConfiguration settings)
    {
        var folder = new DataFolder(PathFor(settings));
        try
        {
            Make(folder.Root);
            Make(folder.Logs);
            Make(folder.Keys);
            var probe = Path.Combine(folder.Root, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            MakeFile(folder.Database);
            MakeFile(folder.Scheduler);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The data folder {folder.Root} cannot be written: {cause.Message.TrimEnd('.')}. "
                + $"Give this user the right to write there, or name another folder in {Key}.",
                cause);
        }

        return folder;
    }

    /// <summary>Where <see cref="Open"/> would put it; nothing is made.</summary>
    /// <exception cref="StartRefusedException">No folder is named and the user has none.</exception>
    public static string PathFor(IConfiguration settings)
    {
        if (settings[Key] is { } wanted && !string.IsNullOrWhiteSpace(wanted)) return Path.GetFullPath(wanted);
        var home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "SenexTrader")
            : throw new StartRefusedException($"This user has no home for application data. Name a folder in {Key}.");
    }

    /// <summary>Writes a file that only the program's user can read.</summary>
    public static void WriteSecret(string path, string text)
    {
        File.Delete(path);
        MakeFile(path);
        File.WriteAllText(path, text);
    }

    // Made before SQLite does, so that in a folder others may look into these are still the owner's alone.
    private static void MakeFile(string path)
    {
        var asked = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) asked.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        asked.Share = FileShare.ReadWrite;
        File.Open(path, asked).Dispose();
    }

    private static void Make(string path)
    {
        if (Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
    }
}
