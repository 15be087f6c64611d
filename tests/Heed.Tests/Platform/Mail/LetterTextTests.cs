using Heed.Language;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Heed.Platform.Mail.Writing;

namespace Heed.Tests.Platform.Mail;

/// <summary>What a mail says is the same as text and as a page, and a page of a mail asks nothing of the program that shows it.</summary>
public sealed partial class LetterTextTests
{
    private const string Evil = "“<script>alert(1)</script>” & <b>bold</b>\r\n\r\n* [a](https://evil.example)\n-----\t\u2028end";

    [Fact]
    public void Both_parts_carry_the_same_words_and_the_same_links()
    {
        var letter = Whole(Evil);
        var page = new HtmlParser().ParseDocument(letter.Html);
        foreach (var link in page.QuerySelectorAll("a"))
            link.TextContent = $"{link.TextContent} {link.GetAttribute("href")}";
        foreach (var broken in page.QuerySelectorAll("br"))
            broken.Replace(page.CreateTextNode(" "));
        Assert.Equal(Words(letter.Text).Order(StringComparer.Ordinal), Words(page.Body!.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["https://heed.example.org/cpip/updates/5", "https://heed.example.org/cpip/recommendations/1",
                "https://heed.example.org/leave"], new HtmlParser().ParseDocument(letter.Html).QuerySelectorAll("a")
                    .Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public void What_somebody_wrote_stays_words()
    {
        var letter = Whole(Evil);
        var page = new HtmlParser().ParseDocument(letter.Html);
        Assert.Empty(page.QuerySelectorAll("script, b, img, iframe, form"));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        // A title on one line can't look like another part of the mail.
        Assert.DoesNotContain(letter.Text.Split('\n'), l => l.StartsWith("* [a]", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => new EmailTemplate("x").Link("Click", "javascript:alert(1)"));
        Assert.Throws<ArgumentException>(() => new EmailTemplate("x").Link("Click", "/relative"));
    }

    [Fact]
    public void A_page_of_a_mail_needs_nothing_from_elsewhere_no_table_and_no_width()
    {
        var page = new HtmlParser().ParseDocument(Whole("A title").Html);
        Assert.Empty(page.QuerySelectorAll("table, img, link, script, [src], [background], [width]"));
        Assert.DoesNotContain("url(", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ("en-GB", "en-GB", "article"),
            (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("[role]")!.GetAttribute("lang"), page.QuerySelector(
                "[role]")!.GetAttribute("role")));
        Assert.Equal("Update 5 is out", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("p, h1, h2, ul, blockquote, a"), e => Assert.NotEmpty(e.GetAttribute("style")!));
        Assert.DoesNotContain(Pixels().Matches(page.Body!.OuterHtml), m => m.Value.StartsWith("width", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_colour_can_be_read_on_what_is_behind_it()
    {
        // Foreground and background pairs of the page, light and dark, against the 4.5 of WCAG.
        foreach (var (front, back) in new[] { ("333333", "ffffff"), ("0065bd", "ffffff"), ("f0f0f0", "1a1a1a"), ("8bc1f0", "1a1a1a") })
        {
            Assert.Contains($"#{front}", Whole("A title").Html, StringComparison.Ordinal);
            var (one, other) = (Light(front), Light(back));
            Assert.InRange((Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05), 4.5, 21);
        }
    }

    [Fact]
    public void The_words_that_every_email_has_can_be_translated()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Localizer.Pseudo);
        var letter = new EmailTemplate("News").Why("x").Stop("y");
        Assert.Contains("⟦Why you get this email⟧", letter.Text, StringComparison.Ordinal);
        Assert.Contains("⟦Stop these emails⟧", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_and_a_missing_foot_leave_nothing_behind()
    {
        var letter = new EmailTemplate("One thing").List(Array.Empty<string>());
        Assert.Equal("One thing\n", letter.Text);
        Assert.DoesNotContain("<ul", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"foot\"", letter.Html, StringComparison.Ordinal);
    }

    private static EmailTemplate Whole(string title) =>
        new EmailTemplate("Update 5 is out")
            .Paragraph("The programme has published an update.")
            .Heading("What it says")
            .Quote(title)
            .Link("Read the update", "https://heed.example.org/cpip/updates/5")
            .List(["One point", title])
            .List([new LetterItem("Recommendation 1", "https://heed.example.org/cpip/recommendations/1", "Now complete.")])
            .Why("You follow the updates of the programme.")
            .Stop("It takes one click.")
            .Stop("Stop following", "https://heed.example.org/leave");

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(m => m.Value).Where(w => w.Any(char.IsLetterOrDigit));

    private static double Light(string colour)
    {
        double Part(int at)
        {
            var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }

    [GeneratedRegex(@"[^\s:]+:\/\/[^\s]+|[^\s:]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(max-)?width: *\d+px")]
    private static partial Regex Pixels();
}
