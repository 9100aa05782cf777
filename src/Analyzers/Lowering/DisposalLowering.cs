using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what closes a disposable.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class DisposalLowering(BodyLowering lowering, EffectFactory factory)
{
    public void Dispose(IOperation resource, Term held, ITypeSymbol? type, bool suspends, Steps steps)
    {
        if (factory.Api.IsScope(type))
        {
            steps.Add(new CloseEffect(held, factory.At(resource)));
        }
        else if (type is { SpecialType: SpecialType.System_IDisposable } or { TypeKind: TypeKind.TypeParameter } || IsUnnamed(type))
        {
            CloseUnnamed(resource, held, steps);
        }
        else if (type is not null && DisposeOf(type, suspends) is { } dispose)
        {
            var close = StepLists.Gather(end => lowering.SourceCalls.SourceCall(dispose, held, [], null, resource, end));
            var mayBeNull = type.NullableAnnotation == NullableAnnotation.Annotated; // Otherwise it is meant to be there.
            steps.Add(mayBeNull ? new BranchEffect(Terms.IsNull(held), Effect.Nothing, close) : close);
        }
        else if (type is { TypeKind: TypeKind.Interface })
        {
            var unknown = StepLists.Gather(inside => factory.Unnamed(resource, inside, CompilerMembers.Dispose, CompilerMembers.DisposeAsync));
            if (!suspends && DisposeMethod is { } closing)
            {
                steps.Add(new DispatchEffect(new CallEffect(factory.Id(closing), held, IsVirtual: true, [], [], Result: null, factory.At(resource)), unknown));
            }
            else
            {
                steps.Add(unknown);
            }
        }
    }

    /// <summary>Whether a call closes what is seen as a mere disposable.</summary>
    public static bool Closes(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_IDisposable || (method is { Name: CompilerMembers.Dispose, Parameters.IsEmpty: true } && IsUnnamed(method.ContainingType));

    /// <summary>Whether nothing of a type is known but what its library makes of it.</summary>
    private static bool IsUnnamed(ITypeSymbol? type) => type?.ContainingAssembly is { } assembly && ScopeLibraries.GoByNames(assembly);

    /// <summary>Lets go of a value that nobody takes: a scope object of another library is gone with it, as if it were disposed of.</summary>
    public void GiveUp(IOperation operation, Term value, Steps steps)
    {
        if (IsScopeObject(operation.Type) && operation.Unwrap() is IInvocationOperation or IObjectCreationOperation)
        {
            Dispose(operation, value, operation.Type, suspends: false, steps);
        }
    }

    /// <summary>Whether a type is one of another library whose objects are scopes that are entered later.</summary>
    public bool IsScopeObject(ITypeSymbol? type) => type is INamedTypeSymbol && !factory.Api.IsOfRuntime(type) && DisposeOf(type, suspends: false) is { } dispose && factory.Context.IsOfScopeLibrary(dispose);

    private IMethodSymbol? DisposeMethod =>
        factory.Context.Compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers(CompilerMembers.Dispose).FirstOrDefault() as IMethodSymbol;

    /// <summary>Adds the closing of what may be a scope, seen as a mere disposable.</summary>
    public void CloseUnnamed(IOperation operation, Term disposable, Steps steps)
    {
        if (DisposeMethod is { } dispose)
        {
            steps.Add(new CloseEffect(disposable, factory.At(operation), factory.Id(dispose)) { MayRunCode = factory.Project.ImplicitCallsOf(CompilerMembers.Dispose, CompilerMembers.DisposeAsync) });
        }
    }

    /// <summary>Whether a name is another one, or that of the member of some interface.</summary>
    private static bool IsCalled(string method, string name) =>
        method.EndsWith(name, StringComparison.Ordinal) && (method.Length == name.Length || method[method.Length - name.Length - 1] == '.');

    /// <summary>The method that a using statement runs at its end, if it is followed.</summary>
    private IMethodSymbol? DisposeOf(ITypeSymbol type, bool suspends)
    {
        var name = suspends ? CompilerMembers.DisposeAsync : CompilerMembers.Dispose;
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            var dispose = owner.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && IsCalled(method.Name, name));
            if (dispose is not null)
            {
                return factory.Context.IsOwn(dispose) || factory.Context.IsFollowedElsewhere(dispose) ? dispose : null;
            }
        }

        return null;
    }
}
