using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Texts of objects of this project.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>What an object says of itself: the text of one that is not there is empty.</summary>
    private Term OwnText(ITypeSymbol type, IOperation operand, Term term, Steps steps)
    {
        if (TextMethod(type) is not { } method)
        {
            Unnamed(operand, steps);
            return new WrittenTerm(term);
        }

        var value = Stable(term, steps);
        return type.IsValueType || value is ThisTerm ? SourceCall(method, value, [], NewResult(), operand, steps)
            : Choice(new KnownCallTerm(EvaluatedMembers.IsNull, [value], Terms.False), _ => new LiteralTerm(""), inside => SourceCall(method, value, [], NewResult(), operand, inside), steps);
    }

    /// <summary>The ToString() that a type of this project has; null where it has none of its own that the source says.</summary>
    private IMethodSymbol? TextMethod(ITypeSymbol type)
    {
        for (var owner = type; owner is not null && _context.IsOwn(owner); owner = owner.BaseType)
        {
            if (owner.GetMembers(TextMembers.ToText).OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.IsEmpty: true, IsOverride: true }) is { } method)
            {
                return method.IsImplicitlyDeclared ? null : method;
            }
        }

        return null;
    }
}
