using Heed.Signals;
using Heed.Platform.Mail;
using Heed.Programmes;

namespace Heed.Comments.Writing;

/// <summary>What somebody typed into the form, and what is wrong with it.</summary>
public sealed record CommentFields
{
    /// <summary>The field that people leave empty: they do not see it.</summary>
    public const string Trap = "topic";
    public string Name { get; init; } = "";
    public string Comment { get; init; } = "";

    public string Email { get; init; } = "";
    public bool Tell { get; init; }
    public string InTrap { get; init; } = "";
    public string Ticket { get; init; } = "";

    /// <summary>The answer to the form's sum; empty when it had none or no script ran.</summary>
    public string Work { get; init; } = "";

    public CommentWords Words => new(Name, Comment);

    public static CommentFields Read(IFormCollection form) =>
        new()
        {
            Name = string.Join(
                ' ', PlainWords.Clean(form["name"].ToString()).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Comment = PlainWords.Clean(form["comment"].ToString()).Text.Trim(),
            Email = form["email"].ToString().Trim(),
            Tell = form["tell"].FirstOrDefault() == "true",
            InTrap = form[Trap].ToString(),
            Ticket = form[Platform.Http.FormTicket.Field].ToString(),
            Work = form["work"].ToString(),
        };

    public IEnumerable<(string Field, string Sentence)> Problems(CommentTerms terms)
    {
        foreach (var problem in ProblemsOfWords())
            yield return problem;
        if (terms.Address == AddressAsked.NotAsked)
            yield break;
        if (Email.Length > 0 && !EmailMessage.IsAddress(Email))
            yield return ("email", T("Enter an email address, like name@example.org."));
        else if (Email.Length == 0 && terms.Address == AddressAsked.Required)
            yield return ("email", T("Enter your email address. We never publish it."));
        else if (Email.Length == 0 && Tell)
            yield return ("email", T("Enter your email address if you want an email about our decision, or untick the box below."));
    }

    public IEnumerable<(string Field, string Sentence)> ProblemsOfWords()
    {
        if (Name.Length == 0)
            yield return ("name", T("Enter a name to show. It does not have to be your own."));
        else if (Name.Length > CommentWords.LongestName)
            yield return ("name", T(
                $"The name has {Name.Length:# character|# characters}. Shorten it to {CommentWords.LongestName}."));
        if (Comment.Length == 0)
            yield return ("comment", T("Enter your comment."));
        else if (Comment.Length > CommentWords.LongestText)
            yield return ("comment", T($"Your comment has {Comment.Length:# character|# characters}. Shorten it to {
                CommentWords.LongestText}, or send it in two parts."));
    }
}
