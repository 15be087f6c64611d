namespace Heed.Platform.Mail.Writing;

/// <summary>The words that every mail brings along, in one language; what a mail is about comes from its slice.</summary>
/// <param name="Language">The language as a BCP 47 tag.</param>
/// <param name="Why">Stands above why somebody gets the mail.</param>
/// <param name="Stop">Stands above how to stop it.</param>
public sealed record EmailWords(string Language, string Why, string Stop)
{
    public static EmailWords English { get; } = new("en-GB", "Why you get this email", "Stop these emails");
}
