namespace Heed.Layout;

/// <summary>
/// Says who did not give what is missing. A record compiled from public sources says "not given in our sources". A record that the
/// programme keeps itself has no other sources, and says "not given" or "has not been published".
/// </summary>
public static class Voice
{
    extension(RequestContext here)
    {
        /// <summary>What is missing, as a compiled record says it or as a programme that keeps its own record says it.</summary>
        public string Voiced(string compiled, string kept) => here.IsKeptByProgramme ? kept : compiled;
    }
}
