using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Queries, and members that run a delegate for each element of a sequence.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a query or a call that runs a delegate for each element; null for other calls.</summary>
    private Term? QueryCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var type = call.TargetMethod.ContainingType;
        return QueryMembers.AreOf(type) && IsFollowedSource(call) ? Query(call, [.. Ordered(call, arguments).Where(pair => !IsComparer(pair.Argument)).Select(pair => pair.Value)], steps)
            : SequenceMembers.AreOfArrays(type) && arguments.Length == 2 ? Eager(call, arguments[0], [arguments[1]], steps)
            : receiver is not null && ContainerTypes.KindOf(type) == ContainerKind.Sequence && !_context.IsOwn(call.TargetMethod) ? Eager(call, Stable(receiver, steps), arguments, steps)
            : null;
    }

    private Term? Query(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) =>
        Deferred(call, arguments) ?? Eager(call, arguments[0], [.. arguments.Skip(1)], steps);

    /// <summary>Whether going through the source of a query runs no enumerator of this project that is not followed.</summary>
    private bool IsFollowedSource(IInvocationOperation call) => call.Arguments.Length > 0 && call.TargetMethod.IsExtensionMethod
        && !MayReachWhenEnumerated(Unwrap(call.Arguments[0].Value)?.Type) && !HasComparer(call);

    /// <summary>Whether enumerating an object of a type of this project may reach the library.</summary>
    private bool MayReachWhenEnumerated(ITypeSymbol? type) => _context.IsOwn(type) && _project.ImplicitCallsReach;

    /// <summary>Whether a call is handed a comparer that is not followed.</summary>
    private static bool HasComparer(IInvocationOperation call) => call.Arguments.Any(argument => IsComparer(argument) && !IsUsual(argument.Value));

    private static bool IsComparer(IArgumentOperation argument) => Comparers.IsComparer(argument.Parameter?.Type);

    /// <summary>Whether a comparer finds equal what is equal: those of the framework that say so, or none.</summary>
    private static bool IsUsual(IOperation comparer) => Unwrap(comparer) switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IPropertyReferenceOperation { Property: var property } => Comparers.IsUsual(property),
        _ => false,
    };

    private static bool IsOrdinal(IInvocationOperation call) => call.Arguments.Any(argument => IsComparer(argument)
        && Unwrap(argument.Value) is IPropertyReferenceOperation { Property: var property } && Comparers.IsOrdinal(property));

    /// <summary>Lowers a query whose elements are made when they are asked for; null for other calls.</summary>
    private QueryTerm? Deferred(IInvocationOperation call, ImmutableArray<Term> arguments)
    {
        var method = call.TargetMethod;
        if (QueryMembers.OfBoth(method, arguments.Length) is { } both)
        {
            return new QueryTerm(both, [new QueryTerm(QueryOperator.Concat, [arguments[0], arguments[1]]), .. arguments.Skip(2)]);
        }

        return QueryMembers.Of(method, arguments.Length) switch
        {
            null => null,
            QueryOperator.Take when method.Parameters[1].Type.SpecialType != SpecialType.System_Int32 => null,
            QueryOperator.Zip when method.TypeParameters.Length != arguments.Length => null,
            QueryOperator.OfType => new QueryTerm(QueryOperator.OfType, arguments) { Asked = Id(method.TypeArguments[0]) },
            QueryOperator.DefaultIfEmpty when arguments.Length == 1 => new QueryTerm(QueryOperator.DefaultIfEmpty, [arguments[0], NothingOf(method.TypeArguments[0])]),
            QueryOperator.GroupBy => new QueryTerm(QueryOperator.GroupBy, [arguments[0], arguments[1], Named(QueryMembers.ElementSelector), Named(QueryMembers.ResultSelector)]),
            { } known => new QueryTerm(known, arguments) { IsOrdinal = IsOrdinal(call) },
        };

        Term Named(string parameter) =>
            method.Parameters.Where(known => !Comparers.IsComparer(known.Type)).ToList().FindIndex(known => known.Name == parameter) is >= 0 and var place ? arguments[place] : Term.Null;
    }

    /// <summary>Lowers what goes through a sequence at once.</summary>
    private Term? Eager(IInvocationOperation call, Term source, ImmutableArray<Term> arguments, Steps steps)
    {
        var function = arguments.Length > 0 ? arguments[0] : null;
        switch (SequenceMembers.Of(call.TargetMethod), arguments.Length)
        {
            case (SequenceMember.ForEach, 1):
                ForEachElement(source, (element, inside) => Applied(function!, [element], call, inside), call, steps);
                return Term.Unknown;
            case (SequenceMember.ToList, 0):
                return Allocated(call.Type!, ContainerKind.Sequence, source, null, call, steps);
            case (SequenceMember.ToSet, 0):
                return Allocated(call.Type!, ContainerKind.Set, source, null, call, steps);
            case (SequenceMember.ConvertAll, 1):
                return Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.Select, [source, function!]), null, call, steps);
            case (SequenceMember.FindAll, 1):
                return Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.Where, [source, function!]), null, call, steps);
            case (SequenceMember.Any, 0 or 1):
                return Search(source, function, isFoundBy: true, Terms.False, _ => Terms.True, call, steps);
            case (SequenceMember.All, 1):
                return Search(source, function, isFoundBy: false, Terms.True, _ => Terms.False, call, steps);
            case (SequenceMember.FirstOrDefault or SequenceMember.LastOrDefault, 1) when call.TargetMethod.Parameters[call.TargetMethod.Parameters.Length - 1].Type.TypeKind != TypeKind.Delegate:
                return null;
            case (SequenceMember.First or SequenceMember.FirstOrDefault, 0 or 1):
                return Search(source, function, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
            case (SequenceMember.Last or SequenceMember.LastOrDefault, 0 or 1):
                return Search(new QueryTerm(QueryOperator.Reverse, [source]), function, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
            case (SequenceMember.ElementAt, 1) when call.TargetMethod.Parameters[1].Type.SpecialType == SpecialType.System_Int32:
                return Search(new QueryTerm(QueryOperator.Skip, [source, function!]), null, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
            case (SequenceMember.Count, 0 or 1):
                return Folded(source, Zero, (count, element, inside) => function is null ? Plus(count)
                    : Choice(Applied(function, [element], call, inside), _ => Plus(count), _ => count, inside), call, steps);
            case (SequenceMember.Aggregate, 2 or 3):
                var folded = Folded(source, arguments[0], (sum, element, inside) => Applied(arguments[1], [sum, element], call, inside), call, steps);
                return arguments.Length == 3 ? Applied(arguments[2], [folded], call, steps) : folded;
            case (SequenceMember.Aggregate, 1):
                return Aggregated(source, function!, call, steps);
            case (SequenceMember.MaxBy, 1):
            case (SequenceMember.Max, 0 or 1) when IsFollowedNumber(call):
                return Extreme(QueryOperator.OrderByDescending, source, arguments, call, steps);
            case (SequenceMember.MinBy, 1):
            case (SequenceMember.Min, 0 or 1) when IsFollowedNumber(call):
                return Extreme(QueryOperator.OrderBy, source, arguments, call, steps);
            case (SequenceMember.Sum or SequenceMember.Max or SequenceMember.Min or SequenceMember.Average, 0 or 1) when !_context.HasModel(call.TargetMethod):
                return Reduced(call, source, function, steps);
            case (SequenceMember.ToDictionary, 0):
                return Allocated(call.Type!, ContainerKind.Map, source, null, call, steps);
            case (SequenceMember.FindIndex, 1):
                return IndexOf(source, function!, call, steps);
            case (SequenceMember.RemoveAll, 1) when ContainerTypes.IsImmutable(call.Type):
                var thinned = Allocated(call.Type!, ContainerKind.Sequence, source, null, call, steps);
                RemoveAll(thinned, function!, call, steps);
                return thinned;
            case (SequenceMember.RemoveAll, 1) when ContainerTypes.KindOf(call.TargetMethod.ContainingType) is not null:
                return RemoveAll(source, function!, call, steps);
            case (SequenceMember.Sort, 1) when IsComparison(call) && ContainerTypes.IsImmutable(call.Type):
                return Allocated(call.Type!, ContainerKind.Sequence, new QueryTerm(QueryOperator.OrderWith, [source, function!]), null, call, steps);
            case (SequenceMember.Sort, 1) when IsComparison(call):
                Reordered(source, new QueryTerm(QueryOperator.OrderWith, [source, function!]), call, steps);
                return Term.Unknown;
            case (SequenceMember.ToDictionary, 1 or 2):
                return ToDictionary(call, source, arguments, steps);
            case (SequenceMember.Contains, 1) when ContainerTypes.IsLookup(call.TargetMethod.ContainingType):
                return Search(source, null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps, (element, _) => Terms.AreEqual(new GroupKeyTerm(element), function!));
            case (SequenceMember.Contains, 1):
                return Search(source, null, isFoundBy: true, Terms.False, _ => Terms.True, call, steps, (element, _) => Terms.AreEqual(element, function!));
            default:
                return null;
        }

        static Term Plus(Term count) => new BinaryTerm(TermOperator.Add, count, new LiteralTerm(1));
    }

    /// <summary>What a search gives that finds nothing, where it does not throw.</summary>
    private Term NothingOf(ITypeSymbol? type) => type is { TypeKind: not TypeKind.TypeParameter } ? new DefaultTerm(Named(type)) : Term.Unknown;

    private void ForEachElement(Term source, Action<Term, Steps> body, IOperation call, Steps steps, int? label = null)
    {
        var element = NewResult();
        steps.Add(new ForEachEffect(label ?? NewLabel(), source, element, Gather(inside => body(new ReadTerm(element), inside)), At(call))
        {
            MayRunCode = source is not (ListTerm or MapPartTerm or RangeTerm),
        });
    }

    /// <summary>The result of a delegate.</summary>
    private ReadTerm Applied(Term function, ImmutableArray<Term> arguments, IOperation call, Steps steps)
    {
        var result = NewResult();
        steps.Add(new InvokeEffect(function, arguments, result, At(call)) { Task = TaskUse.Kept });
        return new ReadTerm(result);
    }

    /// <summary>The first element of a sequence for which a function answers as asked, or what else there is.</summary>
    private ReadTerm Search(
        Term source, Term? function, bool isFoundBy, Term otherwise, Func<Term, Term> found, IOperation call, Steps steps, Func<Term, Steps, Term>? test = null)
    {
        var result = NewResult();
        var label = NewLabel();
        steps.Add(new AssignEffect(result, otherwise));
        ForEachElement(source, (element, inside) =>
        {
            var holds = test is not null ? test(element, inside) : function is null ? Terms.True : Applied(function, [element], call, inside);
            Branch(isFoundBy ? holds : Terms.Not(holds), () => Gather(end =>
            {
                end.Add(new AssignEffect(result, found(element)));
                end.Add(new JumpEffect(JumpKind.Break, label));
            }), () => Effect.Nothing, inside);
        }, call, steps, label);
        return new ReadTerm(result);
    }

    private ReadTerm Folded(Term source, Term start, Func<Term, Term, Steps, Term> fold, IOperation call, Steps steps)
    {
        var sum = NewResult();
        steps.Add(new AssignEffect(sum, start));
        ForEachElement(source, (element, inside) => inside.Add(new AssignEffect(sum, fold(new ReadTerm(sum), element, inside))), call, steps);
        return new ReadTerm(sum);
    }

    /// <summary>What comes of all elements, from the first on.</summary>
    private ReadTerm Aggregated(Term source, Term function, IInvocationOperation call, Steps steps)
    {
        var isFirst = NewResult();
        steps.Add(new AssignEffect(isFirst, Terms.True));
        return Folded(source, Term.Null, (sum, element, inside) => Choice(new ReadTerm(isFirst), first =>
        {
            first.Add(new AssignEffect(isFirst, Terms.False));
            return element;
        }, other => Applied(function, [sum, element], call, other), inside), call, steps);
    }

    private static bool IsFollowedNumber(IInvocationOperation call) => call.Type is { } type && (type.IsWholeNumber() || type.SpecialType is SpecialType.System_Double or SpecialType.System_Single);

    private static bool IsComparison(IInvocationOperation call) => call.Arguments.Any(argument => Comparers.IsComparison(argument.Parameter?.Type));

    /// <summary>The greatest or smallest element, or what a function makes of it.</summary>
    private ReadTerm Extreme(QueryOperator order, Term source, ImmutableArray<Term> arguments, IInvocationOperation call, Steps steps)
    {
        var isByKey = SequenceMembers.Of(call.TargetMethod) is SequenceMember.MaxBy or SequenceMember.MinBy;
        var asked = isByKey || arguments.IsEmpty ? source : new QueryTerm(QueryOperator.Select, [source, arguments[0]]);
        return Search(new QueryTerm(order, isByKey ? [asked, arguments[0]] : [asked]), null, isFoundBy: true, NothingOf(call.Type), element => element, call, steps);
    }

    /// <summary>The index of the first element for which a function holds.</summary>
    private ReadTerm IndexOf(Term source, Term function, IInvocationOperation call, Steps steps) => Search(
        new QueryTerm(QueryOperator.Index, [source]), null, isFoundBy: true, new LiteralTerm(-1), pair => new ElementTerm(pair, Zero), call, steps,
        (pair, inside) => Applied(function, [new ElementTerm(pair, new LiteralTerm(1))], call, inside));

    /// <summary>Puts other elements into a container: the same in another order, or some of them.</summary>
    private void Reordered(Term container, Term elements, IInvocationOperation call, Steps steps)
    {
        var copy = Allocated(_context.Compilation.CreateArrayTypeSymbol(_context.Compilation.ObjectType), ContainerKind.Sequence, elements, null, call, steps);
        Change(ContainerOperation.Clear, container, null, null, steps);
        Change(ContainerOperation.AddAll, container, null, copy, steps);
    }

    private ReadTerm RemoveAll(Term container, Term function, IInvocationOperation call, Steps steps)
    {
        var before = Kept(new LengthTerm(container), steps);
        var left = Allocated(_context.Compilation.CreateArrayTypeSymbol(_context.Compilation.ObjectType), ContainerKind.Sequence, NoElements, null, call, steps);
        ForEachElement(container, (element, inside) => Branch(
            Applied(function, [element], call, inside), () => Effect.Nothing, () => Gather(kept => Change(ContainerOperation.Append, left, null, element, kept)), inside), call, steps);
        Reordered(container, left, call, steps);
        return (ReadTerm)Kept(new BinaryTerm(TermOperator.Subtract, before, new LengthTerm(container)), steps);
    }

    /// <summary>A sum, the greatest or the like: only sums of whole numbers are followed.</summary>
    private Term Reduced(IInvocationOperation call, Term source, Term? function, Steps steps)
    {
        Term Number(Term element, Steps inside) => function is null ? element : Applied(function, [element], call, inside);
        if (SequenceMembers.Of(call.TargetMethod) == SequenceMember.Sum && call.Type?.IsWholeNumber() == true)
        {
            return Folded(source, Zero, (sum, element, inside) => new BinaryTerm(TermOperator.Add, sum, Number(element, inside)), call, steps);
        }

        ForEachElement(source, (element, inside) => Number(element, inside), call, steps);
        return Lost(call.Type, origin: null, source);
    }

    private Term ToDictionary(IInvocationOperation call, Term source, ImmutableArray<Term> functions, Steps steps)
    {
        var map = Allocated(call.Type!, ContainerKind.Map, NoElements, null, call, steps);
        ForEachElement(source, (element, inside) =>
        {
            var key = Applied(functions[0], [element], call, inside);
            var value = functions.Length == 2 ? Applied(functions[1], [element], call, inside) : element;
            inside.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Map, map, key, value));
        }, call, steps);
        return map;
    }
}
