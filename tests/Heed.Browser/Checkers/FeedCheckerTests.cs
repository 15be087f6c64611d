using Heed.Browser.Harness;
using Xunit.Sdk;

namespace Heed.Browser.Checkers;

public sealed class FeedCheckerTests
{
    const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:feed</id><title>Progress</title><updated>2017-06-22T09:00:00Z</updated>
        <author><name>Secretariat</name></author>
        <entry><id>urn:x:1</id><title>Update 1</title><updated>2017-06-22T09:00:00Z</updated><published>2017-06-20T09:00:00Z</published>
        <link href="http://127.0.0.1/cpip/updates/1"/></entry></feed>
        """;

    const string JsonFeed = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Progress",
         "items":[{"id":"urn:x:1","title":"Update 1","url":"http://127.0.0.1/cpip/updates/1","content_text":"Words",
           "date_published":"2017-06-20T09:00:00Z"}]}
        """;

    static readonly string Calendar = """
        BEGIN:VCALENDAR
        PRODID:-//Heed//EN
        VERSION:2.0
        BEGIN:VEVENT
        UID:leadership-2017-06-22
        DTSTAMP:20170601T090000Z
        DTSTART:20170622T130000Z
        SEQUENCE:2
        STATUS:CONFIRMED
        SUMMARY:Leadership group
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n");

    [Fact]
    public async Task Atom_is_read()
    {
        var feed = await Parsed.Atom(Atom);
        var entry = Assert.Single(feed.Items);
        Assert.Equal("Progress", feed.Title);
        Assert.Equal(("urn:x:1", "Update 1", "http://127.0.0.1/cpip/updates/1"), (entry.Id, entry.Title, entry.Link));
        Assert.Equal(("2017-06-20T09:00:00Z", "2017-06-22T09:00:00Z"), (entry.Published, entry.Updated));
    }

    [Fact]
    public async Task Json_feed_is_read()
    {
        var item = Assert.Single((await Parsed.JsonFeed(JsonFeed)).Items);
        Assert.Equal(("urn:x:1", "Update 1", "2017-06-20T09:00:00Z"), (item.Id, item.Title, item.Published));
    }

    [Fact]
    public async Task A_calendar_is_read()
    {
        var meeting = Assert.Single((await Parsed.Calendar(Calendar)).Items);
        Assert.Equal(("leadership-2017-06-22", 2, "CONFIRMED"), (meeting.Id, meeting.Sequence, meeting.Status));
        Assert.Equal("2017-06-22T13:00:00Z", meeting.Start);
    }

    [Fact]
    public async Task What_is_not_a_feed_is_refused()
    {
        await Refused(() => Parsed.Atom("<html></html>"), "atom:");
        await Refused(() => Parsed.Atom(Atom.Replace("<id>urn:x:1</id>", "", StringComparison.Ordinal)), "entry 1 has no id");
        await Refused(() => Parsed.JsonFeed("{}"), "jsonfeed:");
        await Refused(() => Parsed.Calendar("BEGIN:VCALENDAR\r\nEND"), "ics:");
        await Refused(() => Parsed.Calendar(Calendar.Replace("UID", "X-UID", StringComparison.Ordinal)), "event 1 has no uid");
        await Refused(() => Parsed.Calendar(Calendar.ReplaceLineEndings("\n")), "carriage return");
    }

    static async Task Refused(Func<Task> read, string why)
    {
        var refusal = await Assert.ThrowsAnyAsync<XunitException>(read);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }
}
