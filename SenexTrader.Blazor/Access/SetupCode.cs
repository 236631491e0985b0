using System.Security.Cryptography;
using System.Text;
using SenexTrader.Blazor.Hosting;

namespace SenexTrader.Blazor.Access;

/// <summary>
/// Proves that whoever sets the program up can read its console or its data folder. A new one with each start, as long as
/// there is no owner; printed, not logged, for logs are kept and copied.
/// </summary>
public sealed class SetupCode(DataFolder data)
{
    private byte[]? expected;

    /// <summary>Makes the code, writes it where only the program's user can read it, and returns it.</summary>
    public string Issue()
    {
        var code = OneTimeCode.New();
        expected = Encoding.UTF8.GetBytes(OneTimeCode.Normal(code));
        DataFolder.WriteSecret(data.SetupCode, code + "\n");
        return code;
    }

    /// <summary>False for a wrong code, and for every code before one is issued and after it was used.</summary>
    public bool Matches(string given) => expected is { } right
        && CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(OneTimeCode.Normal(given)));

    /// <summary>No code opens any more.</summary>
    public void Discard()
    {
        expected = null;
        File.Delete(data.SetupCode);
    }
}
