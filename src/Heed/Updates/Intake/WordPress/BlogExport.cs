using System.Xml;
using System.Xml.Linq;

namespace Heed.Updates.Intake.WordPress;

/// <summary>The export of a WordPress site (WXR): one XML file with posts, pages, comments and the names of files.</summary>
/// <param name="Title">The site’s title.</param>
/// <param name="Items">Everything in it, in the order of the file.</param>
public sealed record BlogExport(string Title, IReadOnlyList<BlogItem> Items)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 50 * 1024 * 1024;

    private const int MostItems = 20_000;
    private const int MostComments = 100_000;

    /// <summary>Reads the file, one item at a time.</summary>
    /// <exception cref="IntakeException">It is no such file; the message says what to do.</exception>
    public static BlogExport Read(Stream file)
    {
        if (file.CanSeek && file.Length > Largest)
            throw new IntakeException($"The file is larger than {Largest / 1024 / 1024} MB. Export one year at a time. Nothing was "
                + "changed.");
        // No declarations, so no entities that grow; nothing is loaded from elsewhere.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null,
            MaxCharactersInDocument = Largest };
        try
        {
            using var reader = XmlReader.Create(file, settings);
            return Read(reader);
        }
        catch (XmlException broken)
        {
            throw new IntakeException(
                broken.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "The file has a document type declaration, which a WordPress export never has. Export it again. Nothing was changed."
                    : $"The file cannot be read as XML: there is an error in line {broken.LineNumber}. In WordPress, choose Tools, then "
                        + "Export, and use the file as it was downloaded. Nothing was changed.");
        }
    }

    private static BlogExport Read(XmlReader reader)
    {
        var (title, isExport, comments) = ("", false, 0);
        var items = new List<BlogItem>();
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "rss")
            throw new IntakeException(NoExport);
        while (reader.Read())
        {
            // What is below a channel is read whole, one element at a time, and leaves the reader on what follows it.
            while (reader is { NodeType: XmlNodeType.Element, Depth: 2 })
            {
                var element = (XElement)XNode.ReadFrom(reader);
                isExport |= ExportItem.IsOfWordPress(element.Name, "wxr_version");
                if (element.Name == "title")
                    title = ExportItem.Words(element.Value);
                if (element.Name != "item")
                    continue;
                var item = ExportItem.Read(element);
                items.Add(item);
                comments += item.Comments.Count;
                if (items.Count > MostItems || comments > MostComments)
                    throw new IntakeException($"The file has more than {MostItems:N0} items or {MostComments:N0} comments. Export one year "
                        + "at a time. Nothing was changed.");
            }
        }
        return isExport ? new BlogExport(title, items) : throw new IntakeException(NoExport);
    }

    private const string NoExport = "The file is not a WordPress export. In WordPress, choose Tools, then Export, then All content, and "
        + "use the XML file. A feed holds only the newest posts. Nothing was changed.";
}
