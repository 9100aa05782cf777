using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Evaluates terms in a state.</summary>
internal static class TermEvaluation
{
    /// <summary>The value of a term.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, Term term) =>
        state.ValueOf(term) is var value && value is Symbolic { Size: > Budgets.PartsOfAValue } ? Determined.By(value) : value;

    private static AbstractValue ValueOf(this AnalysisState state, Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return state.Resolved(term switch
        {
            LiteralTerm literal => ConstantOf(literal.Value),
            UnknownTerm { IsObject: true } made => made.MadeBy is null ? AbstractValue.SomeObject : new PresentValue { MadeBy = made.MadeBy, IsSameEachTime = made.IsSameEachTime },
            UnknownTerm unknown => state.Unknown(unknown),
            ReadTerm read => state.Read(read.Slot),
            ConcatTerm concat => new TextValue(state.EvaluateText(concat.Left).Then(state.EvaluateText(concat.Right))),
            WrittenTerm written => state.Written(form: null, [state.Evaluate(written.Value)]),
            CurrentScopeTerm => new ScopeValue(state.Graph.CurrentScope),
            DefaultGraphTerm => new GraphValue(state.CurrentGraph),
            ScopeReuseTerm reuse => state.EvaluateScope(reuse.Scope) is { } scope && state.Scopes[scope].Reuse is not ReuseLiteral.Unknown and var flag
                ? new ConstantValue(flag)
                : AbstractValue.Lost,
            ScopeDefaultTerm asked => state.Evaluate(asked),
            ScopeNameTerm name => state.EvaluateScope(name.Scope) is { } scope ? new TextValue(state.Scopes[scope].Name) : AbstractValue.Unknown,
            VariableNameTerm name => state.Evaluate(name.Variable) is var named && named is PresentValue { VariableName: { } variable } ? new TextValue(variable) : Determined.By(named),
            TensorNameTerm name => state.TensorNameOf(state.Evaluate(name.Tensor)) is { } tensor ? new TextValue(tensor) : AbstractValue.Lost,
            NameScopePrefixTerm scope => state.EvaluateScope(scope.Scope) is { } known ? new TextValue(state.Scopes[known].NameScope) : AbstractValue.Unknown,
            CurrentNameScopeTerm => new TextValue(state.Graph.Prefix),
            NotTerm not => Comparison.Not(state.Evaluate(not.Operand)),
            BinaryTerm binary => state.Combined(binary, state.Evaluate(binary.Left), state.Evaluate(binary.Right)),
            ComputedTerm computed => state.Computed(computed),
            KnownCallTerm call => state.Evaluate(call),
            BoxTerm box => state.Boxed(box),
            UnboxTerm unbox => state.Unboxed(unbox),
            CompletedTaskTerm or FailedTaskTerm or SourceTaskTerm or EndedTaskTerm or HasEndedTerm or TaskStatusTerm or TaskFaultTerm or OthersMayActTerm or AllTasksTerm or FirstTaskTerm or EndedTasksTerm => state.OfTasks(term),
            TensorTerm tensor => state.Evaluate(tensor),
            ValueInitializerTerm initializer => new ConstantValue(new InitializerLiteral(
                IsValue: true, TensorShapes.ShapeOf(state.Evaluate(initializer.Tensor)), (state.Evaluate(initializer.DType) as ConstantValue)?.Value as DTypeLiteral)),
            TensorShapeTerm shape => TensorShapes.ShapeOf(state.Evaluate(shape.Tensor)) is { } known ? new ConstantValue(known) : state.Evaluate(shape.Otherwise),
            CollectionTerm collection => (AbstractValue?)state.Listed(collection) ?? state.Evaluate(collection.Otherwise),
            TensorPartTerm asked => state.Evaluate(asked),
            SnapshotTerm snapshot => state.Evaluate(snapshot),
            SinceTerm since => state.Evaluate(since),
            StaticTypeTerm type => state.StaticType(type),
            RepeatTerm repeat => ElementTerms.Repeated(state.Evaluate(repeat.Value), state.Evaluate(repeat.Count)),
            RuntimeTypeTerm type => TypeTests.RuntimeTypeOf(state.Evaluate(type.Value)) ?? state.Evaluate(type.Otherwise),
            TryCastTerm cast when state.Evaluate(cast.Test) is ConstantValue { Value: bool isOfType } => isOfType ? Boxes.Held(state.Evaluate(cast.Test.Value), cast.Test.Type) : AbstractValue.Null,
            TryCastTerm cast => state.Evaluate(cast.Otherwise),
            TypeTestTerm { Parameter: { } parameter } test => TypeTests.IsOfType(state.Evaluate(test.Value), state.Evaluate(parameter)),
            TypeTestTerm test => TypeTests.IsOfType(state.Evaluate(test.Value), state.Closed(test.Type, test.Arguments)),
            ThisTerm => state.Activations.Count == 0 ? AbstractValue.Unknown : state.Locals.This,
            FieldTerm field => state.Field(field),
            MemberTerm member => state.Member(member),
            ShapeTerm shape => state.Shape(shape),
            ListTerm list => new ListValue(StructuralList<AbstractValue>.Of(list.Elements.Select(state.Evaluate)), list.IsTuple),
            PartitionerTerm partitioner => new PartitionerValue(partitioner.Kind, StructuralList<AbstractValue>.Of(partitioner.Arguments.Select(state.Evaluate))),
            RangeTerm range => ElementTerms.Range(state.Evaluate(range.Start), state.Evaluate(range.Count)),
            ElementTerm element => state.Element(
                state.Evaluate(element.List), state.Evaluate(element.Index), element.IsLetter ? DerivedOperators.Letter : DerivedOperators.Element),
            CurrentTerm current => state.CurrentOf(state.Evaluate(current.Enumerator)),
            LengthTerm length => state.Length(state.Evaluate(length.List)),
            QueryTerm query => CountedQueries.Shortened(new QueryValue(query.Operator, StructuralList<AbstractValue>.Of(query.Operands.Select(state.Evaluate))) { Asked = query.Asked, Comparison = query.Comparison, Comparer = state.ComparerOf(query.Comparer) }),
            ThrownTerm thrown => state.Thrown(thrown),
            InvariantCultureTerm => new ConstantValue(new CultureLiteral()),
            LineEndTerm => new TextValue(StableTexts.LineEnd),
            CulturalTerm cultural => state.Evaluate(cultural),
            FormatTerm format => state.Evaluate(format),
            CountedTerm counted => CountedQueries.SourceOf(state.Evaluate(counted.Query)),
            BackwardsTerm backwards => CountedQueries.Backwards(state.Evaluate(backwards.Query)),
            PresumedTerm presumed => state.Presumed(state.Evaluate(presumed.Value)),
            ContainsTerm contains => state.Contains(state.Evaluate(contains.Container), state.Evaluate(contains.Value)),
            IndexOfTerm index => state.IndexOf(state.Evaluate(index.Container), state.Evaluate(index.Value)),
            MapPartTerm part => state.PartOf(state.Evaluate(part.Map), part.Part),
            SliceTerm { IsView: true } view => state.Viewed(state.Evaluate(view.List), state.Evaluate(view.Start), state.Evaluate(view.End)),
            SliceTerm slice => state.ContentsOf(state.Evaluate(slice.List))?.Sequence?.Slice(state.Evaluate(slice.Start), state.Evaluate(slice.End)) is { } items
                ? new ListValue(items.Items, IsTuple: false)
                : Determined.By(state.Evaluate(slice.List), state.Evaluate(slice.Start), state.Evaluate(slice.End)),
            JoinTerm join => state.Joined(state.EvaluateText(join.Separator), state.Evaluate(join.List)),
            SequenceShapeTerm shape => state.ContentsOf(state.Evaluate(shape.List)) is { Rest: null, Sequence: { } lengths }
                ? new ConstantValue(new ShapeLiteral([.. lengths.Items.Items.Select(LengthOf)]))
                : Determined.By(state.Evaluate(shape.List)),
            CombineTerm combine => DelegateTerms.Combined(state.Evaluate(combine.Left), state.Evaluate(combine.Right), combine.Removes),
            InvocationListTerm list => DelegateTerms.Listed(state.Evaluate(list.Delegate)),
            ObjectEqualityTerm equality => state.AreEqualObjects(state.Evaluate(equality.Left), state.Evaluate(equality.Right)),
            RecordEqualityTerm equality => state.AreEqualRecords(state.Evaluate(equality.Left), state.Evaluate(equality.Right)),
            DefaultTerm @default => state.DefaultOf(@default.Type),
            DefaultOfTypeTerm @default => state.DefaultOf(state.Evaluate(@default.Type)),
            GroupKeyTerm group => state.Evaluate(group.Group) is var known && known is GroupValue { Key: var key } ? key : Determined.By(known),
            RequestPartTerm part => state.Evaluate(part.Request) switch
            {
                Request request => request[part.Part],
                var other => Determined.By(other),
            },
            ChangedRequestTerm changed => state.Evaluate(changed.Request) switch
            {
                Request request => request.With(changed.Part, state.Evaluate(changed.Value)),
                var other => Determined.By(other, state.Evaluate(changed.Value)),
            },
            ReferenceTerm reference => state.ReferenceTo(reference.Place),
            FunctionTerm function => state.Function(function, function.Receiver is null ? null : state.Evaluate(function.Receiver)),
            _ => AbstractValue.Unknown,
        });
    }

    private static ConstantValue Shape(this AnalysisState state, ShapeTerm shape) => new(new ShapeLiteral([.. shape.Lengths.Select(length => LengthOf(state.Evaluate(length)))]));

    /// <summary>The value of a constant of the source: whole numbers are all of one type.</summary>
    public static AbstractValue ConstantOf(object? value) => value switch
    {
        string text => new TextValue(KnownName.Exactly(text)),
        sbyte or byte or short or ushort or int or uint or long => new ConstantValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        ulong number and <= long.MaxValue => new ConstantValue((long)number),
        bool truth => AbstractValue.Of(truth),
        null => AbstractValue.Null,
        _ => new ConstantValue(value),
    };

    /// <summary>The text that a term contributes to a string.</summary>
    public static KnownName EvaluateText(this AnalysisState state, Term term) => state.TextOf(state.Evaluate(term));

    /// <summary>The number of the scope object that a term stands for; null where it is not known.</summary>
    public static int? EvaluateScope(this AnalysisState state, Term term) => (state.Evaluate(term) as ScopeValue)?.Id;

    /// <summary>The number of the graph that a term stands for; null where it is not known.</summary>
    public static int? EvaluateGraph(this AnalysisState state, Term term) => (state.Evaluate(term) as GraphValue)?.Id;

    /// <summary>Whether a term certainly is null, or an argument that was not given.</summary>
    public static bool IsNull(this AnalysisState state, Term term) => state.Evaluate(term) is ConstantValue { Value: null };

    /// <summary>What a field holds; a static one that no code of a program has written holds what it had at first.</summary>
    private static AbstractValue Field(this AnalysisState state, FieldTerm term)
    {
        var value = state.Field(term.Receiver is null ? TypeValue.Of(term.Field) : state.Evaluate(term.Receiver), term.Field);
        return term.Initial is { } initial && value is MemberSymbol { Receiver: var owner } && (owner is null or TypeValue ? state.StartsProgram : term.Receiver is not null)
            ? state.Evaluate(initial)
            : term.IsFixed && value is MemberSymbol held ? held with { IsDetermined = true }
            : value;
    }

    /// <summary>The text of a value of which it is not known what that says.</summary>
    public static AbstractValue Written(this AnalysisState state, string? form, IReadOnlyList<AbstractValue> values) => (form is null or EvaluatedMembers.AnyText && values[0] is EnumValue member ? Boxes.TextOf(member) : null) ?? (AbstractValue?)StableTexts.Written(form, values)
        ?? Determined.About(values, new UnknownValue(Unstable: values.Select(UnstableValues.Unstable).FirstOrDefault(source => source is not null)) { IsDetermined = values.All(state.IsDetermined) });

    private static UnknownValue Unknown(this AnalysisState state, UnknownTerm term)
    {
        var parts = (term.DeterminedBy ?? term.About).Select(state.Evaluate).ToList();
        return Determined.About(parts, new UnknownValue(term.Origin, term.Unstable)
        {
            // What an object says that is another thing each time, its own making does not determine.
            IsDetermined = term.DeterminedBy is not null && parts.All(part => state.IsDetermined(part) && !(term.Unstable is not null && part is PresentValue)),
        });
    }

    /// <summary>Some object in place of one that comes from outside, where nothing is known of it.</summary>
    private static AbstractValue Presumed(this AnalysisState state, AbstractValue value) => value is Symbolic or UnknownValue && !state.IsDetermined(value) ? AbstractValue.SomeObject : value;

    private static AbstractValue Resolved(this AnalysisState state, AbstractValue value) => value switch
    {
        Symbolic symbol => state.Path.Of(symbol).Single ?? value,
        OffsetValue { Base: var symbol, By: var by } when state.Path.Of(symbol).Single is ConstantValue { Value: long number } => new ConstantValue(number + by),
        _ => value,
    };

    private static AbstractValue Member(this AnalysisState state, MemberTerm term)
    {
        var receiver = term.Receiver is null ? null : state.Evaluate(term.Receiver);
        if (receiver is ConstantValue { Value: null } && term.Member.ContainingType is { IsValueType: false })
        {
            return AbstractValue.Lost; // Nobody comes so far.
        }

        if (receiver is CaughtValue && term.Member.Name == Exceptions.Cause)
        {
            return AbstractValue.Null; // The library has nothing to wrap.
        }

        if (receiver is ExceptionValue and not CaughtValue)
        {
            return TaskTerms.OfException(receiver, term.Member);
        }

        return CompilerMembers.MakeHashes(term.Member) ? state.Hash(term.Member, receiver, term.Arguments.Select(state.Evaluate), term.Unstable)
            : state.Said(term.Member, receiver, StructuralList<AbstractValue>.Of(term.Arguments.Select(state.Evaluate)), term.Unstable);
    }

    /// <summary>A hash code: of equal values the same one, though that of others may be the same too. What it is, is chosen when the program runs and means nothing, whatever it is made of.</summary>
    public static AbstractValue Hash(this AnalysisState state, MemberId member, AbstractValue? receiver, IEnumerable<AbstractValue> arguments, string? unstable)
    {
        var hashed = receiver is null ? null : state.AsCompared(receiver);
        var parts = StructuralList<AbstractValue>.Of(arguments.Select(argument => state.AsCompared(argument)));
        return state.Said(member.Name == CompilerMembers.Hash && parts.Items.Count == 0 ? CompilerMembers.HashOfAny : member, hashed, parts, unstable) switch
        {
            MemberSymbol said => said with { IsDetermined = true },
            UnknownValue said => said with { IsDetermined = true },
            var said => said,
        };
    }

    /// <summary>What a member says of an object that comes from elsewhere by what is in it: the same as long as the same is.</summary>
    public static AbstractValue SaidOfItself(this AnalysisState state, MemberId member, AbstractValue? receiver, IReadOnlyList<AbstractValue> arguments)
    {
        var inside = receiver is Symbolic ? arguments.Append(new StructValue(ObjectLayout.None.Type, state.ObjectOf(receiver).Fields)) : arguments;
        return member.Name == CompilerMembers.Equality && arguments is [var other] && other.Equals(receiver) ? AbstractValue.True
            : member.Name == CompilerMembers.Hash ? state.Hash(member, receiver, inside, unstable: null)
            : state.Said(member, receiver, StructuralList<AbstractValue>.Of(inside), unstable: null);
    }

    /// <summary>What a member says of its object and its arguments.</summary>
    private static AbstractValue Said(this AnalysisState state, MemberId member, AbstractValue? receiver, StructuralList<AbstractValue> arguments, string? unstable)
    {
        if (receiver is UnknownValue or PresentValue { IsAnyObject: true } || arguments.Items.Any(argument => argument is UnknownValue))
        {
            return Determined.About(arguments.Items.Add(receiver!), new UnknownValue(Unstable: unstable ?? receiver.Unstable() ?? arguments.Items.Select(UnstableValues.Unstable).FirstOrDefault(source => source is not null))
            {
                IsDetermined = state.IsDetermined(receiver) && arguments.Items.All(state.IsDetermined) && Determined.IsAnsweredBy(member, receiver),
            });
        }

        var said = new MemberSymbol(member, receiver, arguments, NumberBounds.DomainOf(member, arguments.Items)) { Unstable = unstable, IsDetermined = IsBound(member, [.. arguments.Items, receiver]) };
        return TextAnswers.Split(member) && arguments.Items.Skip(1).All(WholeNumbers.IsZero) ? DerivedOperators.SomeOf(said) : said;
    }

    /// <summary>Whether only some of the answers of a member about texts are left by what is known of these, in a way that is not followed.</summary>
    private static bool IsBound(MemberId member, IReadOnlyList<AbstractValue?> texts) =>
        (TextAnswers.DependOnPieces(member) && texts.Any(text => text is TextValue { Text: { IsExact: false } name } && StableTexts.PiecesOf(name).Pieces.Any(piece => piece.Length > 0)))
        || (TextAnswers.Contain(member) && texts.Any(text => text is MemberSymbol inner && TextAnswers.Contain(inner.Member) && inner.Arguments.Items.Any(told => told is TextValue or ConstantValue { Value: char })));

    private static AbstractValue Combined(this AnalysisState state, BinaryTerm term, AbstractValue left, AbstractValue right) =>
        term.IsOfReferences && HasNoIdentity(left) && HasNoIdentity(right) ? left.Equals(right) ? AbstractValue.Lost : AbstractValue.False
        : (term.Known is { } known ? state.Call(known, [left, right]) : null) ?? Comparison.Combine(term.Operator, left, right);

    /// <summary>Whether two references to such a value may be to different objects: to texts, and to boxes with numbers or structs in them.</summary>
    private static bool HasNoIdentity(AbstractValue value) =>
        value is TextValue or EnumValue or StructValue or ExceptionValue or ListValue { IsTuple: true } or ConstantValue { Value: long or bool or char or float or double or decimal };

    private static AbstractValue Computed(this AnalysisState state, ComputedTerm term)
    {
        var left = state.Evaluate(term.Left);
        var right = term.Right is null ? null : state.Evaluate(term.Right);
        return left is UnknownValue or PresentValue || right is UnknownValue or PresentValue
            ? Determined.About([left, right], new UnknownValue(Unstable: left.Unstable() ?? right.Unstable()) { IsDetermined = state.IsDetermined(left) && state.IsDetermined(right) })
            : right is null && term.Operator.StartsWith("(", StringComparison.Ordinal) && WholeNumbers.AreWithin(left, ValueDomain.Of(term.Type)) ? left
            : (term.Known is { } known ? state.Call(known, right is null ? [left] : [left, right]) : null) ?? Fractions.Compare(term.Operator, left, right) ?? NumberBounds.Combine(term.Operator, left, right) ?? new DerivedSymbol(term.Operator, left, right, NumberBounds.DomainOf(term.Operator, right, term.Type));
    }

    /// <summary>The text that a value contributes to a string.</summary>
    public static KnownName TextOf(this AnalysisState state, AbstractValue value) => value switch
    {
        TextValue text => text.Text,
        ConstantValue { Value: null } => KnownName.Exactly(""),
        ConstantValue { Value: >= 0L and long number } => KnownName.Exactly(FormattableString.Invariant($"{number}")),
        ConstantValue { Value: bool truth } => KnownName.Exactly(truth.ToString()),
        ConstantValue { Value: char letter } => KnownName.Exactly(letter.ToString()),
        EnumValue member when Boxes.TextOf(member) is { } name => name.Text,
        _ => StableTexts.TextOf(value) with { Unstable = value.Unstable(), IsDetermined = state.IsDetermined(value) },
    };

    private static int? LengthOf(AbstractValue value) =>
        value is ConstantValue { Value: long number } && number is >= -1 and <= int.MaxValue ? (int)number : null;

    private static AbstractValue Joined(this AnalysisState state, KnownName separator, AbstractValue list)
    {
        if (state.ContentsOf(list) is not { Sequence: { } sequence, Rest: var rest })
        {
            return state.Written(form: null, [list]);
        }

        var text = KnownName.Exactly("");
        foreach (var (item, index) in sequence.Items.Items.Select((item, index) => (item, index)))
        {
            text = (index == 0 ? text : text.Then(separator)).Then(state.TextOf(item));
        }

        return new TextValue(rest is null ? text : text.Then(KnownName.Anything with { IsDetermined = state.IsDetermined(rest) }));
    }

    private static AbstractValue StaticType(this AnalysisState state, StaticTypeTerm term)
    {
        var arguments = StructuralList<AbstractValue>.Of(term.Arguments.Select(argument => state.Evaluate(argument.DType)));
        return arguments.Items.Any(argument => argument is UnknownValue) ? AbstractValue.Lost : new TypeValue(term.Type) { Arguments = arguments };
    }
}
