using System.Reflection;
using System.Text.RegularExpressions;
using Heed.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Heed.Tests.Promises;

/// <summary>Editions are read through a viewer and in no other way.</summary>
public sealed partial class OneReadPathTests
{
    private static readonly Assembly Ledger = typeof(ProgrammeLedger).Assembly;

    [Fact]
    public void The_ledgers_rows_are_for_the_ledger_only()
    {
        var rows = Ledger.GetTypes().Where(t => t.Namespace == "Heed.Ledger.Records" && t.Name.EndsWith("Row", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(rows.Count, 11, 30);
        Assert.All(rows, row => Assert.False(row.IsVisible, $"{row.Name} can be seen from outside."));
    }

    [Fact]
    public void Nothing_public_in_the_ledger_hands_out_rows_queries_or_sets()
    {
        var handedOut =
            from type in Ledger.GetExportedTypes()
            from member in type.GetMembers(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where IsOpen(member)
            from used in TypesOf(member).SelectMany(Parts).Distinct()
            where IsForbidden(used)
            select $"{type.Name}.{member.Name}: {used.Name}";
        Assert.Empty(handedOut);
    }

    [Fact]
    public void Nobody_outside_the_ledger_names_its_tables_or_asks_for_a_set()
    {
        var named =
            from file in Sources.Production
            where !file.Path.StartsWith("src/Heed.Ledger/", StringComparison.Ordinal)
            from line in file.Lines
            // A slice asks for its own sets in one file; the ledger's rows it can't name, since they are internal.
            where !file.Path.EndsWith("Tables.cs", StringComparison.Ordinal) || LedgerTable().IsMatch(line)
            where LedgerTable().IsMatch(line) || line.Contains("Set<", StringComparison.Ordinal) && SetCall().IsMatch(line)
            select $"{file.Path}: {line.Trim()}";
        Assert.Empty(named);
    }

    [Fact]
    public void Nothing_published_has_a_method_or_setter_that_changes_it()
    {
        var setters =
            from type in (Type[])[typeof(Edition), typeof(Entry), typeof(ReadRecord), typeof(Heed.Ledger.Link), typeof(PublishedEdition)]
            from property in type.GetProperties()
            where property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit")
            select $"{type.Name}.{property.Name}";
        Assert.Empty(setters);
    }

    private static bool IsOpen(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
            FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
            PropertyInfo property => property.GetAccessors(true).Any(IsOpen),
            _ => false,
        };

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
            ConstructorInfo made => made.GetParameters().Select(p => p.ParameterType).Where(t => t != typeof(DbContext)),
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            _ => [],
        };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : [type, .. type.GetGenericArguments().SelectMany(Parts)];

    private static bool IsForbidden(Type type) =>
        type.Namespace == "Heed.Ledger.Records" || typeof(IQueryable).IsAssignableFrom(type) || typeof(DbContext).IsAssignableFrom(type)
        || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>);

    // Table names as SQL writes them: after a word of SQL.
    [GeneratedRegex("""\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+"?(?:editions|edition_contents|entries|entry_facets|entry_texts|leaves|links"""
        + @"|drafts|refused_saves|redactions|hidings|records|releases|name_words)\b")]
    private static partial Regex LedgerTable();

    [GeneratedRegex(@"\.Set<")]
    private static partial Regex SetCall();
}
