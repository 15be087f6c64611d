using System.Linq.Expressions;

namespace Heed.Ledger;

/// <summary>Conditions on a column that is itself an argument, so that one rule serves entries and editions alike.</summary>
internal static class Predicates
{
    public static Expression<Func<T, bool>> EqualTo<T>(Expression<Func<T, string>> column, string value) =>
        Expression.Lambda<Func<T, bool>>(Expression.Equal(column.Body, Expression.Constant(value)), column.Parameters);

    public static Expression<Func<T, bool>> OneOf<T>(Expression<Func<T, string>> column, string[] values)
    {
        Expression<Func<string, bool>> rule = text => values.Contains(text);
        return Expression.Lambda<Func<T, bool>>(new Swap(rule.Parameters[0], column.Body).Visit(rule.Body)!, column.Parameters);
    }

    public static Expression<Func<T, string>> Joined<T>(Expression<Func<T, string>> one, string mark, Expression<Func<T, string>> other)
    {
        Expression<Func<string, string, string>> rule = (left, right) => left + mark + right;
        var first = new Swap(rule.Parameters[0], one.Body).Visit(rule.Body)!;
        var second = new Swap(rule.Parameters[1], new Swap(other.Parameters[0], one.Parameters[0]).Visit(other.Body)!).Visit(first)!;
        return Expression.Lambda<Func<T, string>>(second, one.Parameters);
    }

    public static Expression<Func<T, bool>> Either<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other)
    {
        var second = new Swap(other.Parameters[0], one.Parameters[0]).Visit(other.Body)!;
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, second), one.Parameters);
    }
}

/// <summary>Puts one expression in the place of another.</summary>
internal sealed class Swap(Expression from, Expression to) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
}
