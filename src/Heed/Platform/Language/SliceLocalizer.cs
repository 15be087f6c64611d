using System.Resources;
using Heed.Language;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

[assembly: RootNamespace("Heed")]

namespace Heed.Platform.Language;

/// <summary>
/// The translations of all slices. Each slice has its own resource files beside its code, one for each language:
/// <c>Home/Words.gd.resx</c>. A text is looked up in every slice, so that texts two slices share are translated once.
/// </summary>
public sealed class SliceLocalizer : IStringLocalizer
{
    // Of its own: the texts outlive a site that is stopped and started again in one process.
    private static readonly ResourceManagerStringLocalizerFactory Files =
        new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    // A slice is a folder, and so the second part of the names of its types.
    private static readonly Lazy<IReadOnlyList<IStringLocalizer>> All = new(() =>
        [.. typeof(SliceLocalizer).Assembly.GetTypes().Select(t => t.Namespace).OfType<string>().Where(n => n.StartsWith("Heed.",
            StringComparison.Ordinal)).Select(n => n.Split('.')[1]).Distinct().Order(StringComparer.Ordinal)
            .Select(slice => Files.Create($"{slice}.Words", typeof(SliceLocalizer).Assembly.GetName().Name!))]);

    public LocalizedString this[string name] =>
        All.Value.Select(slice => slice[name]).FirstOrDefault(found => !found.ResourceNotFound)
            ?? new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        this[name] is var found ? new LocalizedString(
            name, string.Format(Localizer.Culture, found.Value, arguments), found.ResourceNotFound) : found;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        All.Value.SelectMany(slice => TextsOf(slice, includeParentCultures));

    // Most slices have no file in most languages.
    private static List<LocalizedString> TextsOf(IStringLocalizer slice, bool includeParentCultures)
    {
        try
        {
            return [.. slice.GetAllStrings(includeParentCultures)];
        }
        catch (MissingManifestResourceException)
        {
            return [];
        }
    }
}
