using Heed.Ledger.Kinds;

namespace Heed.Offering;

/// <summary>How a kind of record tells its news, for an update.</summary>
public sealed record KindNews
{
    /// <summary>A kind that is told by the reasons its editions gave.</summary>
    public static KindNews Usual { get; } = new();

    /// <summary>A kind that is no news itself: what it says is told by other records.</summary>
    public static KindNews None { get; } = new() { IsTold = false };

    /// <summary>Whether there is anything to tell of a record of this kind.</summary>
    public bool IsTold { get; private init; } = true;

    /// <summary>The sentences that one record offers.</summary>
    public Func<News, IEnumerable<Offer>>? Tell { get; init; }

    /// <summary>The sentences that tell of several records of this kind together.</summary>
    public Func<IEnumerable<News>, IEnumerable<Offer>>? Gather { get; init; }

    /// <summary>Whether the reasons of its editions are told when <see cref="Tell"/> has nothing to say.</summary>
    public Func<News, bool> TellsReasons { get; init; } = _ => true;

    /// <summary>The record whose content <see cref="Tell"/> needs beside its own; null when it needs none.</summary>
    public Func<Content, IRef?>? Needs { get; init; }

    /// <summary>The other record that is told of by this one; null when there is none.</summary>
    public Func<Content, IRef?>? TellsOf { get; init; }
}
