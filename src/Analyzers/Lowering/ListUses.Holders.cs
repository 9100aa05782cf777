using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class ListUses
{
    /// <summary>Types of the framework whose methods read what they are handed.</summary>
    private static readonly HashSet<string> Readers = ["String", "Console", "Math", "Enumerable", "ArgumentNullException", "StringBuilder"];

    private bool IsAssigned(IAssignmentOperation assignment) => assignment is not ISimpleAssignmentOperation { IsRef: true } && assignment.Target switch
    {
        IDiscardOperation => true,
        IPropertyReferenceOperation { Property.ContainingType.IsAnonymousType: true } => true, // What is made of it is looked at next.
        var target => Target(target, assignment.Value),
    };

    /// <summary>A list is put into something that can be named again.</summary>
    private bool Target(IOperation target, IOperation value) => target switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => Holds(local.Local, target),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => Holds(parameter.Parameter, target),
        IFieldReferenceOperation field => Holds(field.Field, value),
        IPropertyReferenceOperation { Property.IsIndexer: false } property => Holds(property.Property, value),
        IDeclarationExpressionOperation declaration => Target(declaration.Expression, value),
        _ => false,
    };

    private bool Taken(IOperation target, IOperation value) => target switch
    {
        IDiscardOperation => true,
        IDeclarationExpressionOperation declaration => Taken(declaration.Expression, value),
        ITupleOperation tuple => tuple.Elements.All(element => Taken(element, value)),
        _ => !target.Type.MayHoldList() || Target(target, value),
    };

    private bool Matched(IPatternOperation pattern, IOperation value) => pattern.DescendantsAndSelf().Select(part => part switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        IListPatternOperation list => list.DeclaredSymbol,
        _ => null,
    }).OfType<ILocalSymbol>().Where(local => local.Type.MayHoldList()).All(local => Holds(local, value));

    /// <summary>Code is handed a list: it may go on under the name of a parameter.</summary>
    private bool IsHanded(IArgumentOperation argument, IOperation value)
    {
        if (argument.Parameter is not { RefKind: RefKind.None or RefKind.In } parameter || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return argument.Parent is IPropertyReferenceOperation;
        }

        if (_context.IsOwn(method))
        {
            var definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
            return method.MethodKind != MethodKind.DelegateInvoke && !definition.IsDispatched() && definition.HasBody()
                && Holds(definition.Parameters[parameter.Ordinal], value);
        }

        return value.IsImplicit // An array of what is written as single arguments.
            || IsOfLibrary(method)
            || (!value.Type.MayHoldLists()
                && (Readers.Contains(method.ContainingType.Name)
                    || parameter.Type.IsReadOnlyView()
                    || (method.ContainingType.SpecialType == SpecialType.System_Array && method.LeavesList())));
    }

    private bool IsReturned(IReturnOperation back) =>
        FunctionAround(back) is { MethodKind: not MethodKind.AnonymousFunction, IsAsync: false } function
        && Holds(function.AssociatedSymbol ?? function, back);

    private IMethodSymbol? FunctionAround(IOperation operation) => (DirectFunctions.Around(operation).FirstOrDefault()
        ?? operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, _cancellation)) as IMethodSymbol;

    /// <summary>Goes on with all that reads what something holds.</summary>
    /// <param name="holder">The local, parameter, field, property or function.</param>
    /// <param name="near">An operation of the body that a local belongs to.</param>
    private bool Holds(ISymbol holder, IOperation near)
    {
        var definition = holder.OriginalDefinition;
        if (!_context.IsOwn(definition))
        {
            return false;
        }

        if (!_holders.Add(definition))
        {
            return true;
        }

        return definition switch
        {
            ILocalSymbol => Goes(Root(near).DescendantsAndSelf().Where(operation => Names(operation, definition))),
            IParameterSymbol parameter when parameter.IsOfPrimaryConstructor() => IsKept(parameter),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } } =>
                Goes(Root(near).DescendantsAndSelf().Where(operation => Names(operation, definition))),
            IParameterSymbol parameter => Goes(Bodies(parameter.ContainingSymbol).SelectMany(body => body.DescendantsAndSelf())
                .Where(operation => Names(operation, definition))),
            _ => IsReadEverywhere(definition),
        };
    }

    /// <summary>A parameter that all members of its type share, and of a record its property.</summary>
    private bool IsKept(IParameterSymbol parameter) => IsReadEverywhere(parameter)
        && (!parameter.ContainingType.IsRecord || parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().All(IsReadEverywhere));

    private bool IsReadEverywhere(ISymbol member) => _context.Uses.Of(member, _context.ModelOf, _cancellation) is { } uses && Goes(uses);

    private bool Goes(IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            _values.Enqueue(value);
        }

        return true;
    }

    private IEnumerable<IOperation> Bodies(ISymbol method) => method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_cancellation))
        .Select(declaration => _context.OperationOf(declaration, _cancellation)).OfType<IOperation>();

    private static bool Names(IOperation operation, ISymbol symbol) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter.OriginalDefinition, symbol),
        _ => false,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
