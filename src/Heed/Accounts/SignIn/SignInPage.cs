namespace Heed.Accounts.SignIn;

/// <summary>The way in.</summary>
public sealed class SignInPage : DeskPage
{
    public override string Title => "Sign in to the desk";

    /// <summary>The name typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why the person was signed out; null when there is nothing to say.</summary>
    public string? Why { get; init; }

    /// <summary>Whether a passkey can be used at this address.</summary>
    public bool TakesPasskeys { get; init; }

    /// <summary>What the button of the sign-in provider says; null when there is none.</summary>
    public string? Outside { get; init; }

    /// <summary>Where the person wanted to go.</summary>
    public string Return => Places.Return(Here.Request);
}

/// <summary>The second step: a code.</summary>
public sealed class CodePage : DeskPage
{
    public override string Title => "Enter your code";

    /// <summary>Whether the account has a code app; otherwise a passkey or a recovery code is asked for.</summary>
    public bool HasCodeApp { get; init; }

    /// <summary>Whether a passkey can be used at this address.</summary>
    public bool TakesPasskeys { get; init; }

    /// <summary>Where the person wanted to go.</summary>
    public string Return => Places.Return(Here.Request);
}

/// <summary>Asks someone who is signed in to prove again who they are.</summary>
public sealed class AgainPage : DeskPage
{
    public override string Title => "Sign in again";

    /// <summary>Whether the account has a password.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether a passkey can be used at this address.</summary>
    public bool TakesPasskeys { get; init; }

    /// <summary>What the button of the sign-in provider says; null when there is none.</summary>
    public string? Outside { get; init; }

    /// <summary>Where the person wanted to go.</summary>
    public string Return => Places.Return(Here.Request);
}
