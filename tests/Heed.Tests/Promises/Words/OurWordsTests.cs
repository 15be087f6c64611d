using System.Text.RegularExpressions;

namespace Heed.Tests.Promises.Words;

/// <summary>Words that are not ours, with the ones that are: in every text of the code that a person may read.</summary>
public sealed partial class OurWordsTests
{
    private static readonly IReadOnlyList<(Regex Not, string But)> Words =
    [
        (new(@"\b(by|your|an|no|this|the) mails?\b(?! server)|\bmails (that|come|wait)\b"), "email"),
        (new(@"\banew\b"), "again"),
        (new(@"\bfor good\b"), "permanently, for ever"),
        (new(@"\bby now\b"), "now, already"),
        (new(@"\bstands? (in|at|here|below|above|there|a second)\b"), "is in, is at"),
        (new(@"\bas it (stood|stands)\b"), "as it was, as it is"),
        (new(@"\btaken? (out of the public|back\b|over into)"), "removed, withdrawn, added"),
        (new(@"\blook(ed)? (among|into your)\b"), "check"),
        (new(@"\bhangs on\b"), "depends on"),
        (new(@"\bput right\b"), "fixed, corrected"),
        (new(@"\bwho answers for\b|\banswers for it\b"), "who is responsible"),
        (new(@"\bin the record to come\b|\bto come in the record\b"), "coming up"),
        (new(@"\bwait(s|ing)? to be (decided on|sent|read) again\b"), "will be reviewed again"),
        (new(@"\bkept closed\b|\blies closed\b"), "encrypted"),
        (new(@"\bnobody can be told\b"), "we cannot tell anyone"),
    ];

    [Fact]
    public void No_text_has_a_word_that_is_not_ours() =>
        Assert.Empty(Sources.Production.Where(IsOurs).SelectMany(
            file => file.Lines.Select((line, at) => (Text: TextOf(file.Path, line), At: at + 1))
                .SelectMany(l => Words.Where(w => w.Not.IsMatch(l.Text)).Select(w => $"{file.Path}:{l.At}: {w.But}: {l.Text.Trim()}"))));

    [Theory]
    [InlineData("        return \"Follow by mail\";", true)]
    [InlineData("        // Nothing is lost for good.", false)]
    [InlineData("        return \"Follow by email\";", false)]
    public void Only_what_a_person_may_read_is_looked_at(string line, bool isFound) =>
        Assert.Equal(isFound, Words.Any(w => w.Not.IsMatch(TextOf("a.cs", line))));

    // The data of the design's showroom, and the tests' names for what they look for, are read by developers only.
    private static bool IsOurs(SourceFile file) => !file.Path.Contains("/Showroom/", StringComparison.Ordinal)
        && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
        // What triggers say is in databases that are there already.
        && file.Path != "src/Heed.Ledger/Storage/Guard.cs";

    // Of code the strings, of a view all but its comments.
    private static string TextOf(string path, string line) =>
        path.EndsWith(".cshtml", StringComparison.Ordinal)
            ? line.TrimStart().StartsWith("@*", StringComparison.Ordinal) ? "" : line
            : line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? ""
            : string.Join(' ', Literal().Matches(line).Select(m => m.Value));

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Literal();
}
