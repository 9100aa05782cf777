using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Questions about methods, accessors and properties.</summary>
internal static class MethodFacts
{
    /// <summary>Whether the object decides which override of a method runs.</summary>
    public static bool IsDispatched(this IMethodSymbol method) =>
        method.IsAbstract
        || (method.IsVirtual && !method.ContainingType.IsSealed)
        || (method is { IsOverride: true, IsSealed: false } && !method.ContainingType.IsSealed);

    /// <summary>Whether the source of this project says what a method does.</summary>
    public static bool HasBody(this IMethodSymbol method) =>
        method is { IsAbstract: false, IsExtern: false } and not { IsPartialDefinition: true, PartialImplementationPart: null }
        && (!method.IsImplicitlyDeclared || method.MethodKind == MethodKind.Constructor || CompilerMembers.IsTextOfRecord(method)
            || (method is { IsStatic: true, ContainingType.IsStatic: true } && method.MemberOfExtensionBlock() is not null))
        && !(method.AssociatedSymbol is IPropertySymbol && IsAutomatic(method));

    /// <summary>Whether an accessor has no code of its own but reads or writes the field behind the property.</summary>
    public static bool IsAutomatic(this IMethodSymbol? accessor) =>
        accessor is { IsAbstract: false, IsExtern: false, AssociatedSymbol: IPropertySymbol property }
        && (property.PartialImplementationPart ?? property).DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).All(declaration => declaration switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } => accessors.Accessors.Any(written =>
                written is { Body: null, ExpressionBody: null } && IsGetter(written) == (accessor.MethodKind == MethodKind.PropertyGet)),
            _ => false,
        });

    /// <summary>Whether a method visibly throws whenever it is called.</summary>
    public static bool OnlyThrows(this IMethodSymbol method) =>
        method is { IsAsync: false } && !method.IsDispatched() && method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().OnlyThrows());

    /// <summary>Whether the code of a method says that it throws, maybe under a condition.</summary>
    public static bool MayThrow(this IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().MayThrow());

    /// <summary>Whether the code of a method closes something by hand.</summary>
    public static bool MayClose(this IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().MayClose());

    /// <summary>Whether the code of a method names what has the operations of the library.</summary>
    public static bool MentionsOperations(this IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().MentionsOperations());

    /// <summary>Whether a body is one of an iterator, which runs when it is enumerated.</summary>
    public static bool IsIterator(this IOperation body) => body.Descendants().Any(operation =>
        operation is IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } && !operation.IsInNestedFunction(body));

    /// <summary>Whether a program begins with a method, as far as its declaration tells.</summary>
    public static bool BeginsProgram(this IMethodSymbol method) => method is { IsStatic: true, MethodKind: MethodKind.Ordinary }
        && (method.Name is WellKnownMemberNames.EntryPointMethodName or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName
            || method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().IsModuleInitializer()));

    /// <summary>Whether a parameter is one of a primary constructor.</summary>
    public static bool IsOfPrimaryConstructor(this IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && constructor.IsPrimaryConstructor();

    /// <summary>Whether an object keeps a parameter of its primary constructor: other members use it. What only initializers use ends with the constructor.</summary>
    public static bool IsKept(this IParameterSymbol parameter) => parameter.IsOfPrimaryConstructor()
        && parameter.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.KeptParameter(), parameter.OriginalDefinition));

    /// <summary>The parameter of a primary constructor that a field keeps, which the compiler has written for that; null for other fields.</summary>
    public static IParameterSymbol? KeptParameter(this IFieldSymbol field) => field is { IsImplicitlyDeclared: true, IsStatic: false, AssociatedSymbol: null, Locations: [var place] }
        ? field.OriginalDefinition.ContainingType.InstanceConstructors.FirstOrDefault(constructor => constructor.IsPrimaryConstructor())?.Parameters.FirstOrDefault(parameter => parameter.Locations.Contains(place))
        : null;

    /// <summary>Whether a parameter is what the members of an extension block run on.</summary>
    public static bool IsReceiver(this IParameterSymbol parameter) => parameter.ContainingSymbol is INamedTypeSymbol;

    /// <summary>Whether a parameter is the very place that a member of an extension block runs on.</summary>
    public static bool IsReferredReceiver(this IParameterSymbol parameter) => parameter.IsReceiver() && parameter.RefKind == RefKind.Ref;

    /// <summary>Whether a member can be called on nothing: it stands in an extension block.</summary>
    public static bool IsOfExtensionBlock(this ISymbol member) => member.ContainingType is { TypeKind: ExtensionBlock };

    /// <summary>The member of an extension block that a static method is another name of; null for other methods.</summary>
    public static IMethodSymbol? MemberOfExtensionBlock(this IMethodSymbol method)
    {
        foreach (var block in method.ContainingType.GetTypeMembers().Where(type => type.TypeKind == ExtensionBlock))
        {
            if (block.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(member => IsSameSource(member, method.OriginalDefinition)) is { } found)
            {
                var constructed = block.Arity == 0 ? found : block.Construct([.. method.TypeArguments.Take(block.Arity)]).GetMembers(found.Name).OfType<IMethodSymbol>()
                    .First(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, found));
                return found.Arity == 0 ? constructed : constructed.Construct([.. method.TypeArguments.Skip(block.Arity)]);
            }
        }

        return null;
    }

    /// <summary>The static method that a member of an extension block is called by where its assembly is referenced; null where there is none, or several
    /// that only differ in what they run on.</summary>
    public static IMethodSymbol? StaticOfExtension(this IMethodSymbol member)
    {
        var block = member.ContainingType;
        var definition = member.OriginalDefinition;
        var methods = block.ContainingType?.GetMembers(member.Name).OfType<IMethodSymbol>().Where(other => other.IsStatic
            && other.Arity == block.Arity + member.Arity
            && other.Parameters.Length == definition.Parameters.Length + (member.IsStatic ? 0 : 1)
            && (other.Arity > 0 || other.Parameters.Skip(member.IsStatic ? 0 : 1).Zip(definition.Parameters, (one, same) => SymbolEqualityComparer.Default.Equals(one.Type, same.Type)).All(isSame => isSame))).ToList();
        var method = methods is [var only] ? only : null;
        return method is null || method.Arity == 0 ? method : method.Construct([.. block.TypeArguments, .. member.TypeArguments]);
    }

    private static bool IsSameSource(IMethodSymbol one, IMethodSymbol other) => one.DeclaringSyntaxReferences.FirstOrDefault() is { } first
        && other.DeclaringSyntaxReferences.FirstOrDefault() is { } second && first.SyntaxTree == second.SyntaxTree && first.Span == second.Span;

    /// <summary>The kind of type that an extension block is, for which this version of the compiler has no name that is final.</summary>
    private const TypeKind ExtensionBlock = (TypeKind)14;

    /// <summary>Whether a constructor makes a copy of a record.</summary>
    public static bool IsCopying(this IMethodSymbol constructor) =>
        constructor is { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true, Parameters.Length: 1 }
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    /// <summary>Whether a static field or property has the value of its initializer for ever.</summary>
    public static bool IsSetOnce(this ISymbol member) => member switch
    {
        IFieldSymbol field => field is { IsStatic: true, IsReadOnly: true },
        IPropertySymbol property => property is { IsStatic: true, SetMethod: null } && property.GetMethod.IsAutomatic(),
        _ => false,
    };

    /// <summary>The expression that a field or property is initialized with; null where there is none.</summary>
    public static ExpressionSyntax? InitializerSyntax(this ISymbol member) =>
        member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(declaration => declaration switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        }).FirstOrDefault();

    private static bool IsGetter(AccessorDeclarationSyntax accessor) => accessor.IsKind(SyntaxKind.GetAccessorDeclaration);

    /// <summary>The declaration that has the body.</summary>
    public static IMethodSymbol Definition(this IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    public static bool HasAttribute(this IMethodSymbol method, string name) => method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == name);
}
