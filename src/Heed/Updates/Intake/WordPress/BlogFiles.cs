using AngleSharp.Dom;
using Heed.Layout.OldAddresses;
using Heed.Platform.Files;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake.WordPress;

/// <summary>The files that came with an export, and what the old site says of them.</summary>
public sealed class BlogFiles
{
    private const int MostFiles = 20_000;
    private const int LongestLabel = 200;
    private const string Uploads = "/uploads/";

    private readonly Dictionary<string, FileAtHand> byPlace = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FileAtHand?> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, BlogItem> said = new(StringComparer.OrdinalIgnoreCase);

    private BlogFiles(IEnumerable<(string Place, FileAtHand File)> files, BlogExport export)
    {
        foreach (var (place, file) in files)
        {
            byPlace[place] = file;
            // Two files of one name: the name alone does not say which is meant.
            byName[file.Name] = byName.ContainsKey(file.Name) ? null : file;
        }
        foreach (var item in export.Items.Where(i => i.FileAddress.Length > 0))
            said[Below(item.FileAddress)] = item;
    }

    /// <summary>The files of a folder, as a copy of <c>wp-content/uploads</c> has them; none without a folder.</summary>
    /// <exception cref="IntakeException">The folder holds too many.</exception>
    public static BlogFiles In(string? folder, BlogExport export)
    {
        if (folder is null)
            return new BlogFiles([], export);
        // Links out of the folder are not followed.
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };
        var files = Directory.EnumerateFiles(folder, "*", options).Take(MostFiles + 1).ToList();
        if (files.Count > MostFiles)
            throw new IntakeException($"{folder} has more than {MostFiles:N0} files. Copy those of the programme to a folder of their own. "
                + "Nothing was changed.");
        return new BlogFiles(files.Select(f => ("/" + Path.GetRelativePath(folder, f).Replace('\\', '/'),
            new FileAtHand(Path.GetFileName(f)) { Place = f })), export);
    }

    /// <summary>The files that were sent to the desk.</summary>
    public static BlogFiles Sent(IEnumerable<FileAtHand> files, BlogExport export) =>
        new(files.Select(f => ("/" + f.Name, f)), export);

    /// <summary>
    /// Finds the pictures and documents in a text. A picture that is at hand leaves the text, as it becomes a file beside it.
    /// </summary>
    public IReadOnlyList<BlogFile> TakeFrom(IElement body)
    {
        var found = new List<BlogFile>();
        foreach (var picture in body.QuerySelectorAll("img").Where(p => HtmlMedia.Named(p) is not null))
        {
            if (Find(picture.GetAttribute("src")) is not { Kind: not null } file)
                continue;
            var words = Described(picture);
            found.Add(File(picture.GetAttribute("src")!, words, file) with { IsUndescribed = words.Length == 0 });
            // A picture is often a link to its larger self.
            var link = picture.Closest("a");
            picture.Remove();
            if (link is not null && HtmlText.Of(link).Length == 0)
                link.Remove();
        }
        foreach (var link in body.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            if (address.Contains(Uploads, StringComparison.OrdinalIgnoreCase) && Find(address) is { Kind: not null } file)
                found.Add(File(address, HtmlText.Of(link), file));
        }
        return [.. found.DistinctBy(f => f.Source)];
    }

    private BlogFile File(string address, string words, FileAtHand file)
    {
        var label = words.Length > 0 ? words : FileNames.Stem(file.Name);
        var item = said.GetValueOrDefault(OldAddress.Whole(Below(address)));
        string?[] old = [
            OldAddress.Form(address) ?? OldAddress.Form(address.Split('?', '#')[0], ""), OldAddress.Form(item?.FileAddress),
            OldAddress.Form(item?.Link), OldAddress.Form(item?.ShortLink)];
        return new BlogFile(address, label.Length <= LongestLabel ? label : label[..LongestLabel], file)
        {
            OldAddresses = [.. old.OfType<string>().Select(OldAddress.Whole).Distinct()],
        };
    }

    private string Described(IElement picture)
    {
        var alternative = Letters.OneLine(picture.GetAttribute("alt") ?? "");
        var caption = picture.Closest("figure") is { } figure ? HtmlText.Of(figure) : "";
        var known = said.GetValueOrDefault(Below(picture.GetAttribute("src") ?? ""))?.Description ?? "";
        return alternative.Length > 0 ? alternative : known.Length > 0 ? known : caption;
    }

    private FileAtHand? Find(string? address)
    {
        var below = Below(address ?? "");
        foreach (var place in new[] { below, OldAddress.Whole(below) }.Distinct())
        {
            if (byPlace.GetValueOrDefault(place) is { } there)
                return there;
            var name = place[(place.LastIndexOf('/') + 1)..];
            if (byName.GetValueOrDefault(name) is { } named)
                return named;
        }
        return null;
    }

    // "/2017/01/a.png" of ".../wp-content/uploads/2017/01/a.png?w=300".
    private static string Below(string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        var uploads = path.IndexOf(Uploads, StringComparison.OrdinalIgnoreCase);
        return uploads < 0 ? path : path[(uploads + Uploads.Length - 1)..];
    }
}
