using Heed.Signals;

namespace Heed.Tests.Signals;

/// <summary>A moderator is shown what to look at, exactly where it stands, and why.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData(SignalKind.DangerNow, "please help me he is coming up the stairs")]
    [InlineData(SignalKind.SelfHarm, "i dont want to be here anymore")]
    [InlineData(SignalKind.DisclosureAboutSelf, "My dad hits me.")]
    [InlineData(SignalKind.DisclosureAboutSelf, "He comes into my room at night")]
    [InlineData(SignalKind.DisclosureAboutSelf, "tha m' athair gam bhualadh")]
    [InlineData(SignalKind.DisclosureAboutChild, "The man next door hits his kids.")]
    [InlineData(SignalKind.DisclosureAboutAnother, "My neighbour’s carer hits the disabled lad she looks after.")]
    [InlineData(SignalKind.PastAbuse, "I am a survivor of childhood abuse.")]
    [InlineData(SignalKind.ChildSpeaking, "i am 12 and i go to school")]
    [InlineData(SignalKind.Threat, "we know where you live")]
    [InlineData(SignalKind.PersonalAccount, "He waits for me every morning and I cannot say why.")]
    [InlineData(SignalKind.Hearing, "Our panel was last week and they made a compulsory supervision order.")]
    [InlineData(SignalKind.Insult, "You are a bunch of idiots.")]
    [InlineData(SignalKind.Spam, "Best online casino, click here")]
    [InlineData(SignalKind.Spam, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData(SignalKind.Spam, "https://a.example https://b.example https://c.example https://d.example")]
    [InlineData(SignalKind.Payload, "Nice <script>alert(1)</script>")]
    [InlineData(SignalKind.Payload, "' OR 1=1 --")]
    public void What_a_comment_may_be_about_is_seen(SignalKind kind, string text) =>
        Assert.Contains(CommentSignals.Of(text, null), s => s.Kind == kind);

    [Theory]
    [InlineData(SignalKind.ChildNamed, "It is about my wee boy Example and his sister.", "my wee boy Example")]
    [InlineData(SignalKind.ChildNamed, "a pupil called placeholder was there", "pupil called placeholder")]
    [InlineData(SignalKind.BirthDate, "He was born on 3 March 2009 here.", "born on 3 March 2009")]
    [InlineData(SignalKind.BirthDate, "dob: 03/03/2009", "dob: 03/03/2009")]
    [InlineData(SignalKind.BirthDate, "DOB ０３／０３／２００９ ok", "DOB ０３／０３／２００９")]
    [InlineData(SignalKind.Postcode, "We live at ZZ99 3WZ now", "ZZ99 3WZ")]
    [InlineData(SignalKind.Postcode, "zz993wz", "zz993wz")]
    [InlineData(SignalKind.Phone, "Ring 07700 900123 please", "07700 900123")]
    [InlineData(SignalKind.Phone, "+44 (0)131 496 0123", "+44 (0)131 496 0123")]
    [InlineData(SignalKind.Email, "write to someone@example.org.", "someone@example.org")]
    [InlineData(SignalKind.Email, "someone (at) example (dot) org", "someone (at) example (dot) org")]
    [InlineData(SignalKind.StreetAddress, "at 12 Invented Street, top flat", "12 Invented Street")]
    [InlineData(SignalKind.StreetAddress, "they stay in invented crescent", "stay in invented crescent")]
    [InlineData(SignalKind.School, "She goes to Inventedness Primary School.", "goes to Inventedness Primary School")]
    [InlineData(SignalKind.AgeAndPlace, "a 9 year old girl from Inventedness", "9 year old girl from Inventedness")]
    [InlineData(SignalKind.WorkerNamed, "Our social worker Placeholder Person never came", "social worker Placeholder")]
    [InlineData(SignalKind.Accusation, "Mr Placeholder lied to us", "Mr Placeholder lied")]
    [InlineData(SignalKind.Hearing, "case number AB12/17 at court", "case number AB12/17")]
    public void What_may_identify_somebody_is_given_exactly_so_that_it_can_be_taken_out(SignalKind kind, string text, string words)
    {
        var signal = Assert.Single(CommentSignals.Of(text, null), s => s.Kind == kind);

        Assert.Equal(words, signal.Words);
        Assert.Equal(words, text.Substring(signal.Start, signal.Length));
        Assert.Contains($"“{words}”", signal.Why, StringComparison.Ordinal);
        Assert.True(signal.Meaning.IsRedactable);
    }

    [Theory]
    [InlineData("The meeting is on 12 September 2017 at 2pm.")]
    [InlineData("Call Childline on 0800 1111 or 101.")]
    [InlineData("Our helpline is 0300 123 4567.")]
    [InlineData("2,723 children were registered at 31 July 2016, table 2.3.")]
    [InlineData("Action 12 in the plan for 2017-18 is led by the Council.")]
    public void Dates_of_meetings_helplines_and_figures_identify_nobody(string text) =>
        Assert.DoesNotContain(CommentSignals.Of(text, null), s => s.Meaning.IsRedactable);

    [Theory]
    [InlineData("i was r4ped")]
    [InlineData("i was r@ped")]
    [InlineData("i was r*ped")]
    [InlineData("i was ＲＡＰＥＤ")]
    [InlineData("i was 𝐫𝐚𝐩𝐞𝐝")]
    [InlineData("i was rареd")]
    [InlineData("i was ra\u200bped")]
    [InlineData("i was ra\u0301ped")]
    [InlineData("i was raaaaped")]
    [InlineData("I WAS RAPED!!!")]
    [InlineData("i was abusd")]
    [InlineData("i was molestd")]
    [InlineData("I’m scared of him")]
    [InlineData("I'm scared of him")]
    [InlineData("Im scarred of him")]
    public void Words_are_seen_however_they_are_typed(string text) =>
        Assert.Contains(CommentSignals.Of(text, null), s => s.Kind is SignalKind.DisclosureAboutSelf or SignalKind.PastAbuse);

    [Fact]
    public void Harm_comes_first_then_what_identifies_and_advertising_last()
    {
        var signals = CommentSignals.Of("Click here for the casino. My phone is 07700 900123. My dad hits me.", null);

        Assert.True(signals[0].Meaning.IsHarm);
        Assert.Equal(SignalKind.Spam, signals[^1].Kind);
        Assert.Equal(signals.Select(s => s.Meaning.Weight).OrderDescending(), signals.Select(s => s.Meaning.Weight));
    }

    [Fact]
    public void A_plain_comment_stands_between_harm_and_advertising()
    {
        int Urgency(string text) => CommentSignals.Urgency(CommentSignals.Of(text, null));

        Assert.True(Urgency("My dad hits me.") > Urgency("Please ring 07700 900123."));
        Assert.True(Urgency("Please ring 07700 900123.") > Urgency("When will the minute be published?"));
        Assert.True(Urgency("When will the minute be published?") > Urgency("Online casino, click here"));
        Assert.True(Urgency("Online casino, click here. My dad hits me.") > Urgency("Please ring 07700 900123."));
        Assert.Equal(Urgency("When will the minute be published?"), Urgency("When will the crap minute be published?"));
    }

    [Fact]
    public void What_stands_in_the_name_is_a_signal_too()
    {
        var signal = Assert.Single(CommentSignals.Of("Thank you for the update.", "Call 07700 900123"));

        Assert.True(signal.IsInName);
        Assert.Equal(SignalKind.Phone, signal.Kind);
    }

    [Fact]
    public void Every_kind_has_a_meaning_and_a_weight_of_its_own()
    {
        Assert.Equal(Enum.GetValues<SignalKind>().Length, SignalType.All.Count);
        Assert.Equal(SignalType.All.Count, SignalType.All.Select(m => m.Weight).Distinct().Count());
        Assert.True(SignalType.All.Where(m => m.IsHarm).Min(m => m.Weight) > SignalType.All.Where(m => !m.IsHarm).Max(m => m.Weight));
    }

    [Fact]
    public void Any_text_has_an_answer_and_every_place_lies_within_it()
    {
        var dice = new Random(20170630);
        var parts = new[] { "my ", "dad ", "hits ", "me", ".", "\n", "\0", "\uD83D", "\uDE00", "\uFFFF", "ﷺ", "e\u0301\u0301",
            "07700 900123", "@", "<", "ZZ99 3WZ ", "І", "\u202E", "*", "'", "½", "㎏" };
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(40)).Select(_ => parts[dice.Next(parts.Length)]));
            foreach (var signal in CommentSignals.Of(text, text))
            {
                Assert.Equal(signal.Words, text.Substring(signal.Start, signal.Length));
                Assert.NotEmpty(signal.Words);
            }
            SimilarityFingerprint.Of(text);
        }
    }

    [Fact]
    public void A_flood_of_words_in_one_comment_has_a_bounded_number_of_signals()
    {
        var signals = CommentSignals.Of(string.Concat(Enumerable.Repeat("he hits me. zz99 3wz. ", 5_000)), null);

        Assert.True(signals.Count(s => s.Kind == SignalKind.DisclosureAboutSelf) <= 20);
        Assert.Equal(500, signals.Count(s => s.Kind == SignalKind.Postcode));
    }
}
