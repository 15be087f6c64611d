using Heed.Layout;

namespace Heed.Accounts;

/// <summary>A page that gives back everything a person had typed, when what was sent could not be taken in.</summary>
public sealed class KeptText : DeskPage
{
    private KeptText() { }

    public override string Title => Heading;

    /// <summary>What happened.</summary>
    public required string Heading { get; init; }

    /// <summary>What to do.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where to sign in before sending it again.</summary>
    public string SignIn { get; private init; } = AccountsSetup.SignInPath;

    /// <summary>What was typed: field and text.</summary>
    public required IReadOnlyList<(string Name, string Text)> Fields { get; init; }

    /// <summary>Makes the page from what was posted.</summary>
    public static async Task<IResult> PageAsync(Here here, string heading, string sentence, int status, CancellationToken cancel, string signIn = AccountsSetup.SignInPath)
    {
        var form = here.Request.HasFormContentType ? await here.Request.ReadFormAsync(cancel) : FormCollection.Empty;
        var fields = form.Where(f => f.Key != "form-token").SelectMany(f => f.Value, (f, text) => (f.Key, text ?? "")).ToList();
        return new View("/Accounts/KeptText.cshtml", new KeptText { Here = here, Heading = heading, Sentence = sentence, SignIn = signIn, Fields = fields }, status);
    }
}
