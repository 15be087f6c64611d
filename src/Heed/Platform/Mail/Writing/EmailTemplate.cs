using Heed.Language;

namespace Heed.Platform.Mail.Writing;

/// <summary>What a mail says, described once and written twice with the same words: as plain text and as a page.</summary>
/// <example><code>
/// new EmailTemplate("Update 5 is out").Quote("Listening to the sector").Link("Read the update", address)
///     .Why("You follow updates of the programme.").Stop("Stop following", leave).To("isla@example.org")
/// </code></example>
public sealed class EmailTemplate
{
    private readonly List<EmailPart> parts = [];
    private readonly List<EmailPart> why = [];
    private readonly List<EmailPart> stop = [];

    /// <summary>Begins a mail.</summary>
    /// <param name="subject">The subject; also the heading of the page.</param>
    public EmailTemplate(string subject) => Subject = OnOneLine(subject);

    public string Subject { get; }

    /// <summary>The mail as plain text.</summary>
    public string Text => EmailPlain.Write(Subject, [.. parts, .. Foot()]);

    /// <summary>The mail as a page.</summary>
    public string Html => EmailHtml.Write(Localizer.LanguageTag, Subject, parts, Foot());

    /// <summary>Adds a heading.</summary>
    public EmailTemplate Heading(string heading) => With(parts, new EmailPart.Heading(OnOneLine(heading)));

    /// <summary>Adds a paragraph.</summary>
    public EmailTemplate Paragraph(string paragraph) => With(parts, new EmailPart.Paragraph(OnOneLine(paragraph)));

    /// <summary>Adds a paragraph when there is something to say.</summary>
    public EmailTemplate Notice(string? notice) => notice is null ? this : Paragraph(notice);

    /// <summary>Adds a link on a line of its own.</summary>
    public EmailTemplate Link(string label, string address) => With(parts, new EmailPart.Link(OnOneLine(label), Web(address)));

    /// <summary>Adds the title of a record, set off.</summary>
    public EmailTemplate Quote(string title) => With(parts, new EmailPart.Quote(OnOneLine(title)));

    /// <summary>Adds a list; nothing when it is empty.</summary>
    public EmailTemplate List(IEnumerable<string> items) => List(items.Select(i => new LetterItem(i)));

    /// <summary>Adds a list of points that may lead somewhere; nothing when it is empty.</summary>
    public EmailTemplate List(IEnumerable<LetterItem> items)
    {
        var all = items.Select(
            i => new LetterItem(
                OnOneLine(i.Words), i.Address is { } address ? Web(address) : null, i.Note is { } note ? OnOneLine(note) : null)).ToList();
        return all.Count == 0 ? this : With(parts, new EmailPart.Items(all));
    }

    /// <summary>Says at the foot why the person gets the mail.</summary>
    public EmailTemplate Why(string sentence) => With(why, new EmailPart.Paragraph(OnOneLine(sentence)));

    /// <summary>Says at the foot how to stop such mails.</summary>
    public EmailTemplate Stop(string sentence) => With(stop, new EmailPart.Paragraph(OnOneLine(sentence)));

    /// <summary>Adds a link at the foot with which to stop or change such mails.</summary>
    public EmailTemplate Stop(string label, string address) => With(stop, new EmailPart.Link(OnOneLine(label), Web(address)));

    /// <summary>The mail to an address.</summary>
    public EmailMessage To(string address) => new(address, Subject, Text, Html);

    private List<EmailPart> Foot() =>
    [
        .. why.Count > 0 ? why.Prepend(new EmailPart.Heading(T("Why you get this email"))) : [],
        .. stop.Count > 0 ? stop.Prepend(new EmailPart.Heading(T("Stop these emails"))) : [],
    ];

    private EmailTemplate With(List<EmailPart> where, EmailPart part)
    {
        where.Add(part);
        return this;
    }

    // Whatever a title holds, it must not look like another part of the mail.
    private static string OnOneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Web(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri
            : throw new ArgumentException("A link in a mail is a whole web address.", nameof(address));
}
