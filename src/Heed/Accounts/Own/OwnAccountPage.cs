using Heed.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.Own;

/// <summary>A person's own account: what they are called, what they sign in with, where they are signed in.</summary>
public sealed class OwnAccountPage : DeskPage
{
    public override string Title => Staff!.MustAddFactor ? "Add a second step" : "Your account";

    public required Account Account { get; init; }

    /// <summary>What people call the person; as typed, when it was not taken.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Where mail reaches the person; as typed, when it was not taken.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether the daily email is wanted.</summary>
    public bool WantsDailyMail { get; init; }

    /// <summary>Whether an email is wanted when something waits.</summary>
    public bool WantsNotices { get; init; }

    public required IReadOnlyList<UserPasskeyInfo> Passkeys { get; init; }

    /// <summary>Whether passkeys can be used at this address.</summary>
    public bool TakesPasskeys { get; init; }

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft { get; init; }

    /// <summary>The sessions, last used first.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }

    /// <summary>Whether the person proved just now who they are, so that factors can be changed.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whether the account signs in at the organisation's provider.</summary>
    public bool IsOutside => Account.PasswordHash is null;

    /// <summary>A moment of a session or passkey in words: "24 November 2026, 10:41".</summary>
    public static string When(DateTime utc) => $"{Heed.Layout.Phrases.Day(utc)}, {Clock.Local(utc):HH:mm}";

    /// <summary>A passkey's key in a form field.</summary>
    public static string KeyOf(UserPasskeyInfo passkey) => Convert.ToHexStringLower(passkey.CredentialId);
}

/// <summary>Changing the password.</summary>
public sealed class PasswordPage : DeskPage
{
    public override string Title => "Change your password";

    public override IReadOnlyList<Design.DesignLink> Way => [new("Your account", AccountsSetup.OwnPath)];
}

/// <summary>Setting up a code app.</summary>
public sealed class CodeAppPage : DeskPage
{
    public override string Title => "Set up a code app";

    /// <summary>The key in letters.</summary>
    public required string Key { get; init; }

    /// <summary>The key in groups of four, to be typed.</summary>
    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(four => new string(four)));

    /// <summary>The link that code apps on the same device open.</summary>
    public string Link => $"otpauth://totp/Heed:{Uri.EscapeDataString(Staff!.Name)}?secret={Key}&issuer=Heed";

    public override IReadOnlyList<Design.DesignLink> Way =>
        [new(Staff!.MustAddFactor ? "Add a second step" : "Your account", AccountsSetup.OwnPath)];
}

/// <summary>New recovery codes, shown once.</summary>
public sealed class RecoveryCodesPage : DeskPage
{
    public override string Title => IsFirst ? "Save your recovery codes" : "Your recovery codes";

    /// <summary>Whether they come with the first passkey or code app of the account.</summary>
    public bool IsFirst { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    public override IReadOnlyList<Design.DesignLink> Way => [new("Your account", AccountsSetup.OwnPath)];
}
