using Microsoft.Playwright;
using OtpNet;

namespace SenexTrader.Tests.Browser;

/// <summary>What a user does at the door, step by step.</summary>
internal sealed class AccessSteps(IPage page, Uri address)
{
    public const string Name = "ann", Password = "correct horse battery staple";

    private DateTimeOffset codeAt;

    public async Task SetUpAsync(string code)
    {
        await GoAsync("/set-up");
        await page.GetByLabel("One-time code").FillAsync(code);
        await page.GetByLabel("Your name").FillAsync(Name);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = false }).First.FillAsync(Password);
        await page.GetByLabel("Password again").FillAsync(Password);
        await page.GetByText("Make the account").ClickAsync();
        await UntilAsync("/");
    }

    public async Task SignInAsync()
    {
        await GoAsync("/sign-in");
        await page.GetByLabel("Name").FillAsync(Name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>Gives a code of the app; each is newer than the one before, for none counts twice.</summary>
    public async Task GiveCodeAsync(string key, string button)
    {
        var now = TimeProvider.System.GetUtcNow();
        codeAt = codeAt == default ? now : codeAt.AddSeconds(30) > now ? codeAt.AddSeconds(30) : now;
        await page.GetByLabel("Code").FillAsync(new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(codeAt.UtcDateTime));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
    }

    public async Task SignOutAsync()
    {
        await GoAsync("/access");
        await page.GetByTestId("sign-out").ClickAsync();
        await UntilAsync("/sign-in");
    }

    /// <returns>The app's key.</returns>
    public async Task<string> AddAuthenticatorAsync()
    {
        await GoAsync("/access");
        var card = page.Locator("#authenticator");
        await card.GetByLabel("Your password").FillAsync(Password);
        await card.GetByText("Add an authenticator app").ClickAsync();
        var key = await page.GetByTestId("totp-key").InnerTextAsync();
        await GiveCodeAsync(key, "Turn it on");
        await page.GetByTestId("recovery-codes").Locator("li").Nth(9).WaitForAsync();
        return key;
    }

    /// <summary>Gives the browser an authenticator that always finds its user.</summary>
    public async Task PlugInAuthenticatorAsync()
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public async Task AddPasskeyAsync()
    {
        await GoAsync("/access");
        var card = page.Locator("#passkeys");
        await card.GetByLabel("Name of the device").FillAsync("Test key");
        await card.GetByLabel("Your password").FillAsync(Password);
        await page.GetByTestId("add-passkey").ClickAsync();
        await card.GetByText("Test key").WaitForAsync();
    }

    public async Task SignInByPasskeyAsync()
    {
        await GoAsync("/sign-in");
        await page.GetByTestId("passkey-sign-in").ClickAsync();
        await UntilAsync("/");
    }

    public Task GoAsync(string path) => page.GotoAsync(new Uri(address, path).ToString());

    public Task UntilAsync(string path) => BrowserTest.UntilAtAsync(page, path);
}
