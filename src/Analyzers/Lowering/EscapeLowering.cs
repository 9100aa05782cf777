using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what code of other assemblies may do with what it gets: run it, change it, close it.</summary>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class EscapeLowering(EffectFactory factory)
{
    /// <summary>Code of another assembly that may well throw.</summary>
    public void FailMaybe(IMethodSymbol method, Steps steps)
    {
        if (RiskyCode.Contains(method) && factory.Api.Recognize(method) == ApiMember.None)
        {
            steps.Add(new MayFailEffect());
        }
    }

    /// <summary>Adds what calling code of another assembly may do.</summary>
    public void Reach(IMethodSymbol method, IOperation call, IEnumerable<Term> escaping, Steps steps)
    {
        if (MayRunOwnCode(method) && factory.Project.Reaches(method.OriginalDefinition))
        {
            factory.Opaque(OpaqueReason.UnnamedCall, call, steps); // An implementation of this project may be what runs.
        }

        Escape(
            escaping, call, (method.ContainingAssembly is { } assembly && factory.Context.Foreign.Reaches(assembly)) || Answers.RunByReflection(method), steps, StarterOf(method),
            HandedDelegates.RunsHere(method, call));
    }

    /// <summary>Adds what other code may do with values that reach it.</summary>
    public void Escape(IEnumerable<Term> escaping, IOperation call, bool reaches, Steps steps, string? starter = null, bool runsHere = false)
    {
        var worth = escaping.Where(CanEscape).ToImmutableArray();
        if (reaches || !worth.IsEmpty)
        {
            steps.Add(new ForeignCallEffect(worth, reaches, factory.At(call), starter) { RunsHere = runsHere });
        }
    }

    /// <summary>The receiver and arguments by which other code can run or change something.</summary>
    public static IEnumerable<Term> EscapingOperands(
        IOperation? instance, Term? receiver, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> arguments)
    {
        if (receiver is not null && instance.Unwrap()?.Type.MayBeChanged() == true)
        {
            yield return receiver;
        }

        for (var index = 0; index < operations.Length; index++)
        {
            var isReadOnly = Answers.IsReadOnlyView(operations[index].Parameter?.Type);
            if (arguments[index] is FunctionTerm || (!isReadOnly && operations[index].Value.Unwrap()?.Type.MayBeChanged() == true))
            {
                yield return arguments[index];
            }
        }
    }

    public static bool CanEscape(Term term) => term is not (LiteralTerm or UnknownTerm or RangeTerm or LengthTerm or BinaryTerm or NotTerm);

    /// <summary>Whether a member of another assembly may have an implementation in this project.</summary>
    public static bool MayRunOwnCode(IMethodSymbol? method) => method?.IsDispatched() == true;

    /// <summary>Whether asking for a property of other code may reach the library by code of the project. A container says itself how many elements it has, and
    /// which is at a place; it calls nothing for that.</summary>
    public bool MayReach(IPropertySymbol property) => MayRunOwnCode(property.GetMethod) && (ContainerTypes.KindOf(property.ContainingType), property.IsIndexer) switch
    {
        (not null, false) => !factory.Project.IsNotNamed(property.Name),
        (ContainerKind.Sequence, true) => factory.Project.ImplicitCallsOf(CompilerMembers.Unnamed),
        _ => factory.Project.Reaches(property.OriginalDefinition),
    };

    /// <summary>Puts a value where it is not followed: whoever finds it there may close it or change it.</summary>
    public void EscapeIfMutable(Term value, ITypeSymbol? type, IOperation operation, Steps steps)
    {
        if (type.MayBeChanged())
        {
            Escape([value], operation, reaches: false, steps);
        }
    }

    /// <summary>What the source calls a member that runs code where the scopes that are open here are not; null for others.</summary>
    public string? StarterOf(IMethodSymbol method) => factory.Project.ScopesFlow ? null : ThreadStarters.Describe(method);
}
