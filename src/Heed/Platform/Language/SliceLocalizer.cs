using System.Globalization;
using Microsoft.Extensions.Localization;

[assembly: RootNamespace("Heed")]

namespace Heed.Platform.Language;

/// <summary>
/// The translations of all slices. Each slice has its own resource files beside its code, one for each language:
/// <c>Home/Words.gd.resx</c>. A text is looked up in every slice, so that texts two slices share are translated once.
/// </summary>
public sealed class SliceLocalizer(IStringLocalizerFactory factory) : IStringLocalizer
{
    // A slice is a folder, and so the second part of the names of its types.
    private readonly Lazy<IReadOnlyList<IStringLocalizer>> slices = new(() =>
        [.. typeof(SliceLocalizer).Assembly.GetTypes().Select(t => t.Namespace).OfType<string>().Where(n => n.StartsWith("Heed.",
            StringComparison.Ordinal)).Select(n => n.Split('.')[1]).Distinct().Order(StringComparer.Ordinal)
            .Select(slice => factory.Create($"{slice}.Words", typeof(SliceLocalizer).Assembly.GetName().Name!))]);

    public LocalizedString this[string name] =>
        slices.Value.Select(slice => slice[name]).FirstOrDefault(found => !found.ResourceNotFound)
            ?? new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        this[name] is var found ? new LocalizedString(
            name, string.Format(CultureInfo.CurrentUICulture, found.Value, arguments), found.ResourceNotFound) : found;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        slices.Value.SelectMany(slice => slice.GetAllStrings(includeParentCultures));
}
