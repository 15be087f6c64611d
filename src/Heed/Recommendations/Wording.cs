using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;

namespace Heed.Recommendations;

/// <summary>How far a text is its author's own.</summary>
public enum Wording
{
    [Display(Name = "Not given", Description = "There is no text, because the source does not give the words.")]
    NotGiven,

    [Display(Description = "A summary in other words. Readers can find the exact words in the source.")]
    Paraphrase,

    [Display(Description = "Copied word for word from the source.")]
    Exact,
}

/// <summary>Holds what is said of a text against the text.</summary>
public static class WordingCheck
{
    extension(Wording? wording)
    {
        /// <summary>What contradicts the words that were typed.</summary>
        internal IEnumerable<ValidationResult> Problems(Prose? words)
        {
            if (wording == Wording.NotGiven && words is not null)
                yield return new ValidationResult("“Wording” says that there is no text, but there is some. Choose “Exact” or "
                    + "“Paraphrase”, or remove the text.", ["wording"]);
        }
    }
}
