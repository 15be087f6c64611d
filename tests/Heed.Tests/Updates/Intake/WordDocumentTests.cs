using Heed.Tests.Platform.Files;
using Heed.Updates.Intake;

namespace Heed.Tests.Updates.Intake;

/// <summary>An update that was kept as a Word document.</summary>
[Trait("Database", "None")]
public sealed class WordDocumentTests
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    [Fact]
    public void It_gives_its_title_day_lists_links_and_table_without_deleted_words()
    {
        var update = Read(
            P("Harbour update 14 - March 2019", "Title") + P("3 April 2019")
            + P("The <w:b/>", "", "<w:r><w:rPr><w:b/></w:rPr><w:t>first</w:t></w:r><w:del><w:r><w:delText>last</w:delText></w:r></w:del>")
            + P("One", "ListParagraph") + P("Two", "ListParagraph")
            + "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>the plan</w:t></w:r></w:hyperlink></w:p>"
            + $"<w:tbl><w:tr><w:tc>{P("Quay")}</w:tc><w:tc>{P("Lights")}</w:tc></w:tr></w:tbl>");

        Assert.Equal(("14", new DateOnly(2019, 4, 3)), (update.Number, update.On));
        Assert.Contains("**first**", update.Body, StringComparison.Ordinal);
        Assert.Contains("- One\n- Two", update.Body, StringComparison.Ordinal);
        Assert.Contains("[the plan](<https://example.org/plan>)", update.Body, StringComparison.Ordinal);
        Assert.Contains("| Quay | Lights |", update.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("last", update.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_it_is_named_and_doubted()
    {
        var update = Read(P("Update #5", "Title") + P("30 June 2017") + P("A light.")
            + "<w:p><w:r><w:drawing><docPr descr=\"A yellow ladder\"/></w:drawing></w:r></w:p>");

        Assert.Contains("A yellow ladder", Assert.Single(update.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_is_no_document_is_refused_with_a_sentence()
    {
        var refused = Assert.Throws<IntakeException>(() => SavedUpdate.Read(SampleFiles.Zip(("a.txt", "A")), new UpdateHints()));

        Assert.Contains("cannot be read as one", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p><w:hyperlink>", "</w:hyperlink></w:p>", "<w:ins>", "</w:ins>")]
    public void Parts_within_parts_without_end_are_refused(string start, string end, string? innerStart = null, string? innerEnd = null)
    {
        const int levels = 50_000;
        var body = start + Many(innerStart ?? start, levels) + Many(innerEnd ?? end, levels) + end;

        Assert.Contains("cannot be read as one", Assert.Throws<IntakeException>(() => Read(body)).Message, StringComparison.Ordinal);
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static SavedUpdate Read(string body) =>
        SavedUpdate.Read(
            SampleFiles.Zip(("word/document.xml", $"<w:document {Space}><w:body>{body}</w:body></w:document>"),
                ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"https://example.org/plan\"/></Relationships>")),
            new UpdateHints());

    private static string P(string words, string style = "", string more = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}<w:r><w:t>{words.Replace("<w:b/>", "",
            StringComparison.Ordinal)}</w:t></w:r>{more}</w:p>";
}
