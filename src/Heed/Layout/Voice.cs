namespace Heed.Layout;

/// <summary>
/// Says of what is missing who did not give it. A record compiled from public sources says "not given in our sources"; one that the
/// programme keeps itself has no sources but itself, and says "not given".
/// </summary>
public static class Voice
{
    private static readonly (string Compiled, string Kept)[] Phrases =
    [
        ("a day our sources do not give", "a day not given"),
        ("a body our sources do not name", "a body not named"),
        ("Our sources do not give", "This record does not give"),
        ("Our sources do not say", "This record does not say"),
        ("Our sources do not show", "This record does not show"),
        ("We have found nothing that shows", "This record does not say"),
        ("We have not found a count of", "This record does not say"),
        ("Nothing that keeps it was found since", "Nothing has been recorded since"),
        ("we have not found an independent assessment", "no independent assessment is recorded"),
        ("No meeting was found", "No meeting is recorded"),
        ("Found in our sources", "Held"),
        (" found in our sources", " held"),
        (" in our sources", ""),
    ];

    extension(RequestContext here)
    {
        /// <summary>
        /// A sentence of ours about what is missing, written for a compiled record, as this record says it. Never for words that somebody
        /// published.
        /// </summary>
        public string Voiced(string sentence) =>
            here.IsKeptByProgramme ? Phrases.Aggregate(
                sentence, (said, phrase) => said.Replace(phrase.Compiled, phrase.Kept, StringComparison.Ordinal)) : sentence;
    }
}
