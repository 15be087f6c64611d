using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;

namespace Heed.Crash;

/// <summary>A record that links to the next of its three.</summary>
[Display(Description = "A record that links to the next of its three.")]
public sealed record Leaf : Content
{
    /// <summary>The kind, in a catalogue of its own.</summary>
    public static KindCatalogue Kinds { get; } = new([Kind.Of<Leaf>("leaf", "Leaf", "Leaves", "leaves/{number}")]);

    /// <summary>The release it belongs to, by number.</summary>
    [Display(Name = "Release")]
    public int Release { get; init; }

    /// <summary>The next of the three.</summary>
    [Required, Display(Name = "Next"), Relation("Is followed by", "Follows")]
    public Ref<Leaf>? Next { get; init; }

    /// <summary>Words to be found.</summary>
    [Required, Display(Name = "Body")]
    public Prose? Body { get; init; }

    /// <summary>The address of one of the three records of a release.</summary>
    public static string PathOf(int release, int part) => $"leaves/{release}-{part % 3}";

    /// <summary>One of the three records of a release.</summary>
    public static Leaf Of(int release, int part) =>
        new()
        {
            Title = $"Leaf {release} {part}",
            Release = release,
            Next = new Ref<Leaf>(PathOf(release, part + 1)),
            Body = new Prose(string.Concat(Enumerable.Repeat($"release{release} part{part} words to be kept whole. ", 40))),
        };
}
