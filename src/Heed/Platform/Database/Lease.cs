using System.Linq.Expressions;

namespace Heed.Platform.Database;

/// <summary>
/// A row that one node has in hand until a moment that stands in it. A node that dies gives it free by the time passing.
/// </summary>
/// <param name="Now">When it is taken (UTC).</param>
/// <param name="Length">For how long; longer than the work takes.</param>
public sealed record Lease(DateTime Now, TimeSpan Length)
{
    /// <summary>The moment to write into the row, to the millisecond, as every database keeps it.</summary>
    public DateTime Until => new((Now + Length).Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>A lease that ends later than this was taken by a clock that was ahead.</summary>
    public DateTime Farthest => Now + Length + Length;

    /// <summary>Those of the rows that nobody has in hand.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="until">The property in which the moment stands.</param>
    public IQueryable<T> Free<T>(IQueryable<T> rows, Expression<Func<T, DateTime>> until)
    {
        // Read off this object, and not written into the expression: so the database is sent one statement with other parameters.
        var lease = Expression.Constant(this);
        var (now, farthest) = (Expression.Property(lease, nameof(Now)), Expression.Property(lease, nameof(Farthest)));
        var isFree = Expression.OrElse(Expression.LessThanOrEqual(until.Body, now), Expression.GreaterThan(until.Body, farthest));
        return rows.Where(Expression.Lambda<Func<T, bool>>(isFree, until.Parameters));
    }
}
