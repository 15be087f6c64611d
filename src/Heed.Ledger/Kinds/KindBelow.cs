namespace Heed.Ledger.Kinds;

/// <summary>Kinds whose records are below another record: <c>groups/{group}/meetings/{date}</c> is below <c>groups/{group}</c>.</summary>
public static class KindBelow
{
    extension(Kind kind)
    {
        /// <summary>Whether its records are below another record.</summary>
        public bool IsBelow => kind.Template.Count(c => c == '{') > 1;

        /// <summary>The address pattern of the records that it is below; empty when it is below none.</summary>
        public string Above => kind.IsBelow ? Above(kind.Template) : "";

        /// <summary>The pattern of the list below one of those records, such as <c>groups/{group}/meetings</c>.</summary>
        public string ListBelow => kind.Template[..kind.Template.LastIndexOf('/')];

        /// <summary>The field that links to the record above: the one that the pattern names. Null when it is below none.</summary>
        public ContentField? FieldAbove =>
            kind.IsBelow ? kind.Shape.Fields.FirstOrDefault(f => f.Kind == FieldKind.Link && f.Name == Last(kind.Above).Trim('{', '}'))
                : null;

        /// <summary>The address of the record above one of this kind; null when it is below none.</summary>
        public string? PathAbove(string path) => kind.IsBelow ? Above(path) : null;

        /// <summary>The record above, as the content names it; null when it names none.</summary>
        public string? Named(Content content) => kind.FieldAbove?.ValuesIn(content).OfType<IRef>().FirstOrDefault()?.Path;
    }

    // Without the list's name and the record's own part.
    private static string Above(string path) => path[..path.LastIndexOf('/', path.LastIndexOf('/') - 1)];

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];
}
