using System.Text;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Promises.Truth;

/// <summary>Nobody claims by leaving a choice alone.</summary>
public sealed class NoClaimIsADefaultTests
{
    // These first values claim nothing: that a level is not given, and how the site is set up.
    private static readonly Type[] Neutral = [typeof(Heed.Risks.RiskLevel), typeof(Heed.Programmes.AddressAsked)];

    public static TheoryData<string> Kinds => [.. Slices.Kinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_choice_that_was_left_alone_is_empty(string kind)
    {
        var claims = FieldsOf(Slices.Kinds[kind].Shape).Where(
            f => f.Kind == FieldKind.Choice && !f.CanBeEmpty && !Neutral.Contains(f.ValueType));

        Assert.Empty(claims.Select(f => f.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_content_read_from_nothing_says_nothing(string kind)
    {
        var read = ContentJson.Read(Encoding.UTF8.GetBytes("{}"), Slices.Kinds[kind].ContentType);

        Assert.Empty(Slices.Kinds[kind].Shape.Fields.Where(f => f.Kind == FieldKind.Choice && !Neutral.Contains(f.ValueType))
            .SelectMany(f => f.ValuesIn(read)));
    }

    private static IEnumerable<ContentField> FieldsOf(ContentShape shape) =>
        shape.Fields.SelectMany(f => f.Part is { } part ? FieldsOf(part).Prepend(f) : [f]);
}
