using Heed.Ledger.Kinds;

namespace Heed.People;

/// <summary>A content in which people sit, such as a group, for the pages of the people and bodies.</summary>
public interface ISeatsPeople
{
    IEnumerable<Seat> Seats();
}

/// <summary>A seat held by a person, from a body, in a post.</summary>
/// <param name="Person">Who holds it.</param>
/// <param name="Body">The body they come from.</param>
/// <param name="Post">The post that brings it.</param>
/// <param name="Role">Chair, member, deputy ...</param>
/// <param name="When">When, in words; null when not given.</param>
public sealed record Seat(Ref<Person>? Person, Ref<Body>? Body, string? Post, string Role, string? When);
