using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Reads the static initializers of types.</summary>
internal sealed class StaticParts
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, (bool AreHarmless, IndexAnswers Asked)> _harmless = new(SymbolEqualityComparer.Default);

    /// <summary>The static fields, properties and events of a type that have initializers, with these, in their order.</summary>
    public static ImmutableArray<(ISymbol Member, IOperation Value)> Of(INamedTypeSymbol type, LoweringContext context, CancellationToken cancellation) =>
    [
        .. type.GetMembers().Where(member => member is IFieldSymbol { IsStatic: true, IsConst: false, AssociatedSymbol: null } or IPropertySymbol { IsStatic: true } or IEventSymbol { IsStatic: true })
            .Select(member => (Member: member, Syntax: member.InitializerSyntax()))
            .Where(part => part.Syntax is not null)
            .OrderBy(part => part.Syntax!.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(part => part.Syntax!.SpanStart)
            .Select(part => (part.Member, Value: part.Syntax!.Parent is { } clause ? (context.OperationOf(clause, cancellation) as ISymbolInitializerOperation)?.Value : null))
            .Where(part => part.Value is not null).Select(part => (part.Member, part.Value!)),
    ];

    /// <summary>Whether the initializers of a type run no code of the project that may reach the library: delegates that they make do not run.</summary>
    public bool AreHarmless(INamedTypeSymbol type, LoweringContext context, CancellationToken cancellation)
    {
        var (areHarmless, asked) = _harmless.GetOrAdd(type, _ => Judge(type, context.Asking(), cancellation));
        context.Project.Answers.Include(asked);
        return areHarmless;
    }

    private static (bool AreHarmless, IndexAnswers Asked) Judge(INamedTypeSymbol type, LoweringContext context, CancellationToken cancellation) => (
        type.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared) && Of(type, context, cancellation).All(part => IsHarmless(part.Value, context)),
        context.Project.Answers);

    private static bool IsHarmless(IOperation operation, LoweringContext context)
    {
        var open = new Stack<IOperation>([operation]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            switch (next)
            {
                case IAnonymousFunctionOperation or IMethodReferenceOperation or INameOfOperation or ITypeOfOperation:
                    continue;
                case IInvocationOperation call when MayReach(call.TargetMethod, context):
                case IObjectCreationOperation { Constructor: { } constructor } when MayReach(constructor, context):
                case IPropertyReferenceOperation { Property: { } property } when context.IsOwn(property) && !property.GetMethod.IsAutomatic():
                case IBinaryOperation { OperatorMethod: { } @operator } when context.IsOwn(@operator):
                case IConversionOperation { OperatorMethod: { } conversion } when context.IsOwn(conversion):
                case IInvalidOperation or IDynamicInvocationOperation or IDynamicObjectCreationOperation:
                    return false;
            }

            foreach (var child in next.ChildOperations)
            {
                open.Push(child);
            }
        }

        return true;
    }

    private static bool MayReach(IMethodSymbol method, LoweringContext context) =>
        context.IsOwn(method) ? !(method is { MethodKind: MethodKind.Constructor } && context.Project.IsNotNamed(method.ContainingType.Name))
        : method.MethodKind == MethodKind.DelegateInvoke || SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, context.Api.Assembly) && context.Api.Recognize(method) != Bindings.ApiMember.Neutral;
}
