namespace Heed.Layout;

/// <summary>
/// Says who did not give what is missing. A record compiled from public sources says "not given in our sources". A record that the
/// programme keeps itself has no other sources, and says "not given" or "has not been published".
/// </summary>
public static class Voice
{
    // In this order: a longer phrase comes before one that is part of it.
    private static readonly (string Compiled, string Kept)[] Phrases =
    [
        ("a body our sources do not name", "a body not named"),
        ("when our sources name", "when this record names"),
        ("Our sources do not give the agenda", "The agenda has not been published"),
        ("Our sources do not give the reasons", "The reasons have not been published"),
        ("Our sources do not give any decisions or actions", "No decisions or actions have been published"),
        ("Our sources do not give any decisions", "No decisions have been published"),
        ("Our sources do not say what was decided", "No decisions have been published"),
        ("Our sources do not say who attended", "Attendance has not been published"),
        ("Our sources do not give", "This record does not give"),
        ("Our sources do not name", "This record does not name"),
        ("Our sources do not say", "This record does not say"),
        ("Our sources do not show", "This record does not show"),
        ("Our sources give", "This record gives"),
        ("We have found no progress since", "No progress has been recorded since"),
        ("We have not found any meetings", "No meetings are recorded"),
        ("We have not found an independent assessment of any", "There is no independent assessment of any"),
        (" found in our sources", " held"),
        (" in our sources", ""),
    ];

    extension(RequestContext here)
    {
        /// <summary>What is missing, as a compiled record says it or as a programme that keeps its own record says it.</summary>
        public string Voiced(string compiled, string kept) => here.IsKeptByProgramme ? kept : compiled;

        /// <summary>
        /// One of our own sentences about what is missing, written for a compiled record, in the words of this record. Never for text
        /// that somebody published.
        /// </summary>
        public string Voiced(string sentence) =>
            here.IsKeptByProgramme ? Phrases.Aggregate(
                sentence, (said, phrase) => said.Replace(phrase.Compiled, phrase.Kept, StringComparison.Ordinal)) : sentence;
    }
}
