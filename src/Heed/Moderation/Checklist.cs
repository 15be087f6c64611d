using Heed.Comments;
using Heed.Design;

namespace Heed.Moderation;

/// <summary>What a moderator makes sure of before anything is published. Each line must be ticked.</summary>
public static class Checklist
{
    public static IReadOnlyList<DesignOption> Lines { get; } =
    [
        new("child", "No child or young person is named or described in a way that could identify them"),
        new("place", "No school, address, hearing or case is named that could identify a child or a family"),
        new("accusation", "No identifiable person is accused of anything"),
        new("name", "The name shown does not pretend to be someone else, an office or an organisation"),
    ];

    public static bool IsDone(IEnumerable<string?> ticked) => Lines.Select(l => l.Value).All(new HashSet<string?>(ticked).Contains);

    /// <summary>The limits of the law, said beside the button. Which of them apply is for a lawyer to say.</summary>
    public const string Limits =
        "It can be an offence to publish anything that could identify a child in a children’s hearing or related court proceedings. This "
            + "is in the Children’s Hearings (Scotland) Act 2011, section 182, and later law. Courts can forbid more. If in doubt, do not "
            + "publish, and ask your solicitor.";
}
