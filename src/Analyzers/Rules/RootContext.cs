using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>Tells from where a body can be entered, and so in which state it starts.</summary>
internal static class RootContext
{
    /// <summary>The state in which a member starts; null where only code of this project enters it, or none does on its own.</summary>
    /// <param name="member">The member.</param>
    /// <param name="body">Its body.</param>
    /// <param name="project">The index of the project.</param>
    /// <param name="questions">Asks the index what decides whether the body is left to its callers.</param>
    /// <param name="callers">Tells who calls it.</param>
    /// <param name="isHarmless">Whether the static initializers of a type run no code that may reach the library.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The state, and the call that leaves the body to its callers; null where no call decides that.</returns>
    public static (AnalysisState? Start, MemberCall? Call) StartOf(
        IMethodSymbol member, BodyEntry body, ProjectIndex project, IndexQuestions questions, SourceCallers callers, Func<INamedTypeSymbol, bool> isHarmless, CancellationToken cancellation)
    {
        if (member.ContainingType is { } type && IdText.IsModel(type))
        {
            return default; // It only says what other code does.
        }

        if (FormOf(member, body, questions) != RootForm.Other)
        {
            return (StartOfFirst(member, project, isHarmless), null);
        }

        if (member.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: RuntimeNames.ScopeNeutral }))
        {
            return default; // It says of itself that nothing is to be found in it.
        }

        if (!IsEnteredFromOutside(member))
        {
            return (IsUsed(member, body, questions) ? null : AnalysisState.AtUnknownStart, null);
        }

        var call = AreCallersKnown(member, callers) ? callers.CallOf(member, body, cancellation) : null;
        return (call is null ? AnalysisState.AtUnknownStart : null, call);
    }

    /// <summary>The state in which a program or test starts.</summary>
    private static AnalysisState StartOfFirst(IMethodSymbol member, ProjectIndex project, Func<INamedTypeSymbol, bool> isHarmless) => IsPreparedFor(member, project, isHarmless) ? AnalysisState.AtUnknownStart
        : IsTest(member) ? AnalysisState.AtTestStart
        : AnalysisState.AtProgramStart;

    /// <summary>What a member is that is entered from outside.</summary>
    public static RootForm FormOf(IMethodSymbol member, BodyEntry body, IndexQuestions project) =>
        IsTest(member) ? RootForm.Test
        : body.IsTopLevel || (IsEntryPoint(member) && !project.IsMentioned(member.Name, body.Declaration.SyntaxTree)) ? RootForm.Program
        : RootForm.Other;

    /// <summary>Whether code of this project may run a member, by its name or without naming it.</summary>
    private static bool IsUsed(IMethodSymbol member, BodyEntry body, IndexQuestions project) =>
        member.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion
        || member.AssociatedSymbol is IPropertySymbol { IsIndexer: true }
        || ProjectIndex.IsCalledImplicitly(SourceCallers.NameOf(member))
        || project.IsMentioned(SourceCallers.NameOf(member), body.Declaration.SyntaxTree);

    /// <summary>Whether code of this project may have created variables before an entry point or test begins: an initializer or constructor of
    /// its type or a base type, a module initializer, a fixture, a method that sets up.</summary>
    private static bool IsPreparedFor(IMethodSymbol member, ProjectIndex project, Func<INamedTypeSymbol, bool> isHarmless)
    {
        var type = member.ContainingType;
        return project.ModuleInitializersReach
            || StaticsReach(type)
            || ParentsOf(type).Any(parent => StaticsReach(parent) || ConstructorsReach(parent, project))
            || (!member.IsStatic && ConstructorsReach(type, project))
            || type.AllInterfaces.SelectMany(contract => contract.TypeArguments).OfType<INamedTypeSymbol>().Any(fixture => ConstructorsReach(fixture, project))
            || (IsTest(member) && IsSetUp(member, project));

        bool StaticsReach(INamedTypeSymbol owner) => project.InitializersReach(owner) && !isHarmless(owner);
    }

    /// <summary>The base types of a type, but for the one that all have.</summary>
    private static IEnumerable<INamedTypeSymbol> ParentsOf(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
        {
            yield return parent;
        }
    }

    /// <summary>Whether making an object of a type can reach the library. A constructor that nobody has written does not, if there is nothing to initialize.</summary>
    private static bool ConstructorsReach(INamedTypeSymbol type, ProjectIndex project) => type.InstanceConstructors.Any(constructor => project.Reaches(constructor)
        && (!constructor.IsImplicitlyDeclared || type.GetMembers().Any(member => !member.IsStatic && member.InitializerSyntax() is not null)));

    /// <summary>Whether something in a test's class, its base types, or the attributes on either runs before the test and can reach the
    /// library.</summary>
    private static bool IsSetUp(IMethodSymbol test, ProjectIndex project)
    {
        var types = new List<INamedTypeSymbol>();
        for (var type = test.ContainingType; type is not null && !type.DeclaringSyntaxReferences.IsEmpty; type = type.BaseType)
        {
            types.Add(type);
        }

        var attributes = types.SelectMany(type => type.GetAttributes()).Concat(test.GetAttributes())
            .Select(attribute => attribute.AttributeClass).OfType<INamedTypeSymbol>().ToList();
        return attributes.Any(TestAttributes.IsCollection)
            || attributes.SelectMany(attribute => attribute.GetMembers().OfType<IMethodSymbol>())
                .Any(member => !member.DeclaringSyntaxReferences.IsEmpty && project.Reaches(member))
            || types.SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
                .Any(other => !IsTest(other) && (!other.GetAttributes().IsEmpty || ImplementsInterface(other)) && project.Reaches(other));
    }

    /// <summary>Judged by its form, not by asking the compilation: a library's Main is one all the same.</summary>
    private static bool IsEntryPoint(IMethodSymbol member) =>
        member is { IsStatic: true, Name: WellKnownMemberNames.EntryPointMethodName, IsGenericMethod: false }
        && (member.Parameters.IsEmpty
            || member.Parameters is { Length: 1 } and var parameters
                && parameters[0].Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String });

    private static bool IsTest(IMethodSymbol member) => member.GetAttributes().Any(attribute =>
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (TestAttributes.IsTest(type))
            {
                return true;
            }
        }

        return false;
    });

    private static bool IsEnteredFromOutside(IMethodSymbol member) =>
        ImplementsInterface(member) || OverridesForeign(member)
        || member.MethodKind is MethodKind.Destructor or MethodKind.StaticConstructor
        || SourceCallers.IsVisibleOutside(member);

    /// <summary>Whether only code of this project can enter a member that is public or implements an interface: in a program, or for interfaces
    /// that nobody else sees. What has an attribute may be found by it.</summary>
    private static bool AreCallersKnown(IMethodSymbol member, SourceCallers callers) =>
        callers.AreAllHere(member)
        && member.GetAttributes().IsEmpty && member.AssociatedSymbol?.GetAttributes() is null or { IsEmpty: true }
        && member.MethodKind is not (MethodKind.Destructor or MethodKind.StaticConstructor)
        && !OverridesForeign(member)
        && SourceCallers.WithOverridden(member).SelectMany(SourceCallers.Implemented).All(declared => callers.AreAllHere(declared.ContainingType));

    private static bool ImplementsInterface(IMethodSymbol member) => SourceCallers.Implemented(member).Any();

    private static bool OverridesForeign(IMethodSymbol member) =>
        member.IsOverride && SourceCallers.WithOverridden(member).Last().DeclaringSyntaxReferences.IsEmpty;
}
