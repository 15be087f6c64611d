using System.Text;
using Heed.Updates.Intake;
using Heed.Updates.Intake.WordPress;

namespace Heed.Tests.Updates.Intake.WordPress;

/// <summary>What is read of a WordPress export, and what is refused.</summary>
[Trait("Database", "None")]
public sealed class BlogExportTests
{
    private static readonly BlogExport Export = BlogExport.Read(new MemoryStream(SavedPages.Bytes("blog.xml")));

    [Fact]
    public void A_post_has_its_title_day_and_both_addresses()
    {
        var post = Export.Items.Single(i => i.Id == 105);

        Assert.Equal("Harbour Safety & Light – Update #5", post.Title);
        Assert.Equal(new DateOnly(2017, 6, 30), post.PostedOn);
        Assert.Equal("https://blog.example.org/harbour-blog/2017/06/30/update-5/", post.Link);
        Assert.Equal("https://blog.example.org/?p=105", post.ShortLink);
    }

    [Fact]
    public void Only_approved_comments_are_read_and_the_others_are_counted()
    {
        var post = Export.Items.Single(i => i.Id == 105);

        var comment = Assert.Single(post.Comments);
        Assert.Equal(("A pilot", "The light is welcome.\n\nThank you."), (comment.Name, comment.Text));
        Assert.Equal(3, post.OtherComments.Values.Sum());
        Assert.Equal(1, post.OtherComments["spam"]);
        Assert.Equal(1, post.OtherComments["waiting for approval"]);
    }

    [Fact]
    public void Empty_lines_of_the_old_editor_become_paragraphs()
    {
        var text = Read(105);

        Assert.StartsWith("The first light was lit in May & shines.  \nIt is on the **north quay**.\n\n", text.Markdown,
            StringComparison.Ordinal);
        Assert.Contains("- Rails \\[sic\\] were not.", text.Markdown, StringComparison.Ordinal);
        Assert.EndsWith("\n\nA second paragraph, after the list.", text.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_not_at_hand_is_named_and_doubted()
    {
        var text = Read(105);

        Assert.Contains("picture, ", Assert.Single(text.Doubts), StringComparison.Ordinal);
        Assert.Contains("light-300x200.png", text.Doubts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_at_hand_becomes_a_file_with_its_description()
    {
        var files = BlogFiles.Sent([new FileAtHand("light.png") { Hash = new string('0', 64) }], Export);

        var text = BlogText.Read(Export.Items.Single(i => i.Id == 105), files);

        Assert.Empty(text.Doubts);
        Assert.Equal("The first light, lit", Assert.Single(text.Files).Label);
        Assert.Contains("The light in May", text.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcodes_and_blocks_without_text_are_left_out_and_named()
    {
        var text = Read(106);

        Assert.Equal("Ladders came in August.", text.Markdown);
        Assert.Contains(text.LeftOut, l => l.Part == "shortcode" && l.Words.StartsWith("[gallery", StringComparison.Ordinal));
        Assert.Contains(text.LeftOut, l => l.Words == "latest-posts");
        Assert.Equal(2, text.Doubts.Count);
    }

    [Theory]
    [InlineData("[the Minister] said so [1].", "[the Minister] said so [1].")]
    [InlineData("[box style=\"x\"]Kept.[/box]", "Kept.")]
    [InlineData("[embed]https://example.org/film[/embed]", "https://example.org/film")]
    public void Words_in_brackets_stay_and_marks_go(string html, string said)
    {
        var text = BlogText.Read(new BlogItem(1, "post", "Update 1") { Html = html }, BlogFiles.In(null, Export));

        Assert.Equal(said, text.TakenIn.Text);
    }

    [Theory]
    [InlineData("<html></html>", "not a WordPress export")]
    [InlineData("<rss><channel><title>A feed</title></channel></rss>", "not a WordPress export")]
    [InlineData("<rss><channel><item></channel></rss>", "error in line 1")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss></rss>", "document type declaration")]
    public void A_file_that_is_no_export_is_refused_with_the_reason(string xml, string reason)
    {
        var refused = Assert.Throws<IntakeException>(() => BlogExport.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>{0}</title>")]
    [InlineData("<wp:comment><wp:comment_approved>1</wp:comment_approved><wp:comment_content>{0}</wp:comment_content></wp:comment>")]
    public void A_title_or_comment_of_parts_within_parts_without_end_is_refused(string holder)
    {
        var deep = string.Concat(Enumerable.Repeat("&lt;div&gt;", 50_000));
        var xml = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:wxr_version>1.2</wp:wxr_version><item>"
            + $"{holder.Replace("{0}", deep, StringComparison.Ordinal)}</item></channel></rss>";

        var refused = Assert.Throws<IntakeException>(() => BlogExport.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))));

        Assert.Contains("levels of nested parts", refused.Message, StringComparison.Ordinal);
    }

    private static BlogText Read(long id) => BlogText.Read(Export.Items.Single(i => i.Id == id), BlogFiles.In(null, Export));
}
