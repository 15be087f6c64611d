using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Database;

/// <summary>
/// A static class whose <c>Map(ModelBuilder)</c> maps the tables of its folder. The one database context finds all of them, so the platform
/// need not name who uses it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MapsTablesAttribute : Attribute
{
    private static readonly IReadOnlyList<Action<ModelBuilder>> Maps =
    [
        .. typeof(MapsTablesAttribute).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(MapsTablesAttribute)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => t.GetMethod("Map", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Action<ModelBuilder>>()),
    ];

    /// <summary>Maps them all.</summary>
    internal static void MapAll(ModelBuilder model)
    {
        foreach (var map in Maps)
            map(model);
    }
}
