using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Creation(IObjectCreationOperation creation, Slot? target, Steps steps)
    {
        if (IsShape(creation.Type) && creation.Arguments.Length == 1)
        {
            return ShapeOf(creation.Arguments[0].Value, steps);
        }

        if (creation.Constructor is not { } constructor)
        {
            Children(creation, steps);
            return Made(creation.Type);
        }

        var (_, arguments) = Evaluate(null, creation.Arguments, steps);
        if (_api.Recognize(constructor) is var member and not ApiMember.None)
        {
            HandOver(arguments.Where(argument => argument is FunctionTerm), creation, reaches: false, steps);
            return member == ApiMember.NewGraph ? NewGraph(target, steps) : Made(creation.Type);
        }

        StaticUse(constructor, creation, steps);
        return _context.IsOwn(constructor)
            ? Construction(creation, constructor, arguments, target, steps)
            : LazyCreation(creation, arguments, target, steps) ?? Unstarted(creation, arguments, steps) ?? ForeignCreation(creation, constructor, arguments, target, steps);
    }

    private ReadTerm OfParameter(ITypeParameterObjectCreationOperation creation, Steps steps)
    {
        var made = new ReadTerm(NewResult());
        steps.Add(new ConstructParameterEffect(TypeTerm(creation.Type!), made.Slot, _project.ImplicitCallsReach || !_project.IsNotNamed(ProjectIndex.ImplicitCreation), At(creation)));
        InitializeAs(made, creation.Initializer, steps);
        return made;
    }

    private Term NewGraph(Slot? target, Steps steps)
    {
        var graph = target ?? NewResult();
        steps.Add(new NewGraphEffect(graph));
        return new ReadTerm(graph);
    }

    private Term Construction(
        IObjectCreationOperation creation, IMethodSymbol constructor, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        var definition = Definition(constructor);
        var bound = Bind(definition, creation.Arguments, arguments, steps);
        var result = target is not null && creation.Initializer is null ? target : NewResult();
        steps.Add(new ConstructEffect(
            _context.Ids.LayoutOf(definition.ContainingType), Id(definition), bound, TypeArguments(constructor.ContainingType), result, At(creation))
        {
            ReachesLibrary = _project.Reaches(definition),
        });
        InitializeAs(new ReadTerm(result), creation.Initializer, steps);
        return new ReadTerm(result);
    }

    private Term ForeignCreation(
        IObjectCreationOperation creation, IMethodSymbol constructor, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (NewContainer(creation, arguments, target, steps) is { } container)
        {
            return container;
        }

        if (NewBuilder(creation, arguments, target, steps) is { } builder)
        {
            return builder;
        }

        if (_context.HasModel(constructor))
        {
            return Construction(creation, constructor, arguments, target, steps);
        }

        if (EvaluatedMembers.IsVersion(creation.Type))
        {
            return Kept(new KnownCallTerm(EvaluatedMembers.NewVersion, arguments, Made(creation.Type)), steps);
        }

        if (CompletedTasks.ResultOf(creation) is not null)
        {
            return new CompletedTaskTerm(arguments[0]);
        }

        if (ContainerTypes.IsPair(creation.Type) && arguments.Length == 2)
        {
            return new ListTerm(arguments, IsTuple: true);
        }

        if (!arguments.IsEmpty)
        {
            FailMaybe(constructor, steps);
        }

        Reach(constructor, creation, Handed(null, null, creation.Arguments, arguments), steps);
        ForgetReferences(creation.Arguments, steps);
        InitializeAs(Made(creation.Type), creation.Initializer, steps);
        return Made(creation.Type);
    }

    private void InitializeAs(Term created, IObjectOrCollectionInitializerOperation? initializer, Steps steps)
    {
        if (initializer is not null)
        {
            _createdObjects.Push(created);
            Initialize(initializer, steps);
            _createdObjects.Pop();
        }
    }

    private Term Initialize(IObjectOrCollectionInitializerOperation initializer, Steps steps)
    {
        foreach (var part in initializer.Initializers)
        {
            Value(part, steps);
        }

        return _createdObjects.Count > 0 ? _createdObjects.Peek() : Term.Unknown;
    }

    private Term InitializeMember(IMemberInitializerOperation initializer, Steps steps)
    {
        InitializeAs(Value(initializer.InitializedMember, steps), initializer.Initializer, steps);
        return Term.Unknown;
    }

    /// <summary>A copy of a record: its copy constructor, then what is set anew.</summary>
    private Term With(IWithOperation with, Steps steps)
    {
        var original = Value(with.Operand, steps);
        if (SymbolEqualityComparer.Default.Equals(with.Type, _api.VariableRequest))
        {
            return ChangedRequest(original, with.Initializer, steps);
        }

        var copy = (with.Type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(constructor => constructor.IsCopying());
        if (with.Type is { IsValueType: true } && (_context.IsOwn(with.Type) || with.Type.IsTupleType))
        {
            var value = new ReadTerm(NewResult());
            steps.Add(new AssignEffect(value.Slot, original));
            InitializeAs(value, with.Initializer, steps);
            return value;
        }

        if (copy is null || !_context.IsOwn(copy) || !copy.ContainingType.IsReferenceType)
        {
            InitializeAs(Made(with.Type), with.Initializer, steps);
            return Made(with.Type);
        }

        var result = NewResult();
        var definition = copy.OriginalDefinition;
        steps.Add(new ConstructEffect(
            _context.Ids.LayoutOf(definition.ContainingType), Id(definition), [new Argument(SlotFor(definition.Parameters[0]), original)],
            TypeArguments(copy.ContainingType), result, At(with))
        {
            ReachesLibrary = _project.Reaches(definition),
        });
        InitializeAs(new ReadTerm(result), with.Initializer, steps);
        return new ReadTerm(result);
    }
}
