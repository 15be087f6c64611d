using System.Globalization;

namespace Heed.Updates.Composing;

/// <summary>The form of an update being written, as it was sent.</summary>
public sealed class PostedSentences
{
    private readonly Dictionary<string, PostedSentence> sentences = [];
    private readonly IFormCollection form;

    private PostedSentences(IFormCollection form) => this.form = form;

    /// <summary>The button pressed, and what it names after a colon: <c>up:meetings/1</c>.</summary>
    public (string Do, string What) Button => form["do"].ToString().Split(':', 2) is [var verb, var what] ? (verb, what)
        : (form["do"].ToString(), "");

    /// <summary>The number typed; null when the form holds none.</summary>
    public string? Number => form.ContainsKey("number") ? Typed("number") : null;

    public static PostedSentences Read(IFormCollection form)
    {
        var posted = new PostedSentences(form);
        for (var i = 0; form.ContainsKey(Name(i, "key")); i++)
        {
            // Browsers send a line break as two characters, whatever it was.
            var text = form[Name(i, "text")].ToString().ReplaceLineEndings("\n");
            posted.sentences[form[Name(i, "key")].ToString()] = new PostedSentence(
                text, form[Name(i, "keep")].Contains("true"), form[Name(i, "was")].ToString());
        }
        return posted;
    }

    /// <summary>What the form holds of a sentence; null when it does not hold it.</summary>
    public PostedSentence? Of(string key) => sentences.GetValueOrDefault(key);

    /// <summary>What stands in another field.</summary>
    public string Typed(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

    /// <summary>The name of a sentence's field.</summary>
    public static string Name(int sentence, string field) => string.Create(CultureInfo.InvariantCulture, $"s{sentence}.{field}");
}
