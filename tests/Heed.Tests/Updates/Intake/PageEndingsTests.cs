using System.Net;
using Heed.Updates.Intake;

namespace Heed.Tests.Updates.Intake;

/// <summary>What sites put below a text, in pages that do not mark it: it is never taken in, and never lost without a word.</summary>
public sealed class PageEndingsTests
{
    private const string Top = "Harbour Safety Programme – Update #5\n\n30 June 2017\n\nThe first light was lit in May.\n\n";

    public static TheoryData<string> Usual =>
    [
        "Comments\n\nLeave a comment",
        "Leave a Reply\n\nName *",
        "2 comments\n\nA reader wrote that the lights are too bright for sleep.",
        "No Comments",
        "3 thoughts on “Update #5”\n\nThe lights are too bright for sleep.",
        "5 responses to Update #5",
        "Comments are closed.",
        "Related\n\nUpdate #4",
        "Share this:\n\nTwitter\n\nFacebook",
        "Like this:\n\nLoading...",
        "Loading...",
        "Posted on June 30, 2017 by admin",
        "Posted in News",
        "About the author\n\nShe writes about harbours.",
        "Recent Posts\n\nUpdate #6",
        "Archives\n\nJune 2017",
        "Categories\n\nNews",
        "Tags: lights, quays",
        "Previous post: Update #4",
        "← Update #4",
        "Post navigation",
        "Next →",
        "Proudly powered by WordPress",
        "Subscribe to this blog",
        "Follow us on Twitter",
        "© 2017 Harbour board",
        "Filed under: News",
        "Jo says: 3 July 2017 at 10:15 am\n\nThe lights are too bright for sleep.",
    ];

    [Theory]
    [MemberData(nameof(Usual))]
    public void In_a_text_it_is_left_out_and_named(string ending) => IsNamed(SavedUpdate.Read(Top + ending), ending);

    [Theory]
    [MemberData(nameof(Usual))]
    public void In_a_web_page_it_is_left_out_and_named(string ending)
    {
        var paragraphs = (Top + ending).Split("\n\n").Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>");
        IsNamed(SavedUpdate.Read($"<html><body>{string.Concat(paragraphs)}</body></html>"), ending);
    }

    [Theory]
    [InlineData("Comments\n\nThe minister made three comments on the lights.")]
    [InlineData("Related\n\nThe board also agreed to put up rails.")]
    [InlineData("Share this:\n\nTwitter\n\nThe board also agreed to put up rails.")]
    [InlineData("About the author\n\nShe writes about harbours and boats.\n\nThe board also agreed to put up rails.")]
    public void Sentences_that_may_be_the_updates_own_are_doubted(string ending)
    {
        var update = SavedUpdate.Read(Top + ending);

        Assert.Contains("may belong to the update", Assert.Single(update.Doubts), StringComparison.Ordinal);
        Assert.False(update.IsWhole);
    }

    [Theory]
    [InlineData("Published on 3 May, the guide explains how to use a ladder.")]
    [InlineData("Next, the board will meet the pilots in the harbour office.")]
    [InlineData("The minister says:\n\n“Lights save lives.”")]
    [InlineData("Links\n\nhttps://example.org/plan")]
    public void Lines_of_the_text_that_only_begin_like_an_ending_are_taken_in(string text)
    {
        var update = SavedUpdate.Read(Top + text);

        Assert.Empty(update.LeftOut);
        Assert.True(update.IsWhole);
    }

    [Fact]
    public void What_is_said_between_title_and_text_is_no_ending()
    {
        var update = SavedUpdate.Read("Update #5\n\n30 June 2017\n\nNo Comments\n\nShare this:\n\nTwitter\n\nThe first light was lit "
            + "in May.");

        Assert.Equal("The first light was lit in May.", update.Body);
        Assert.Equal("No Comments Share this: Twitter", Assert.Single(update.LeftOut).Words);
    }

    private static void IsNamed(SavedUpdate update, string ending)
    {
        Assert.Equal("The first light was lit in May.", update.Body);
        Assert.Equal(SavedPages.Count(ending), SavedPages.Count(string.Join(' ', update.LeftOut.Select(l => l.Words))));
        Assert.Empty(update.Doubts);
    }
}
