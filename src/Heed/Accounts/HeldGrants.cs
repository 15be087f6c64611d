namespace Heed.Accounts;

/// <summary>Which grants count at a moment. One given in an emergency ends by itself.</summary>
public static class HeldGrants
{
    extension(IQueryable<Grant> grants)
    {
        /// <summary>Those held.</summary>
        public IQueryable<Grant> HeldAt(DateTime now) => grants.NotOverAt(now).Where(g => g.ConfirmedAt != null);

        /// <summary>Those held and those that wait for a second person.</summary>
        public IQueryable<Grant> NotOverAt(DateTime now) => grants.Where(g => g.EndedAt == null && (g.EndsAt == null || g.EndsAt > now));
    }
}
