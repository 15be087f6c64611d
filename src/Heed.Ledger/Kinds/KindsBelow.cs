namespace Heed.Ledger.Kinds;

/// <summary>Which kinds are below which.</summary>
public static class KindsBelow
{
    extension(KindCatalogue kinds)
    {
        /// <summary>The kind of the records that a kind is below; null when it is below none.</summary>
        public Kind? Above(Kind kind) => kind.IsBelow ? kinds.All.First(k => k.Template == kind.Above) : null;

        /// <summary>The kinds whose records are below those of a kind.</summary>
        public IEnumerable<Kind> Below(Kind kind) => kinds.All.Where(k => k.IsBelow && k.Above == kind.Template);
    }
}
