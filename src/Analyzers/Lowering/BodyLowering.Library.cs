using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Lowers a call of the library.</summary>
    private Term LibraryCall(IInvocationOperation call, ApiMember member, Slot? target, Steps steps)
    {
        switch (member)
        {
            case ApiMember.OpenByName or ApiMember.OpenByObject or ApiMember.OpenNameScope or ApiMember.EnterGraph:
                return OpenByHand(call, target, steps);
            case ApiMember.CloseScope or ApiMember.CloseNameScope:
                steps.Add(new CloseEffect(Value(call.Instance, steps), At(call)));
                break;
            case ApiMember.ReuseVariables:
                steps.Add(new ReuseVariablesEffect(Value(call.Instance, steps), At(call)));
                break;
            case ApiMember.GetVariable when call.TargetMethod.IsGenericMethod && !MayBeElement(call.TargetMethod.TypeArguments[0]):
                Children(call, steps);
                steps.Add(new JumpEffect(JumpKind.Throw));
                break;
            case ApiMember.GetVariable when call.Instance is { } scope:
                return GetIn(Kept(Value(scope, steps), steps), call, target, steps);
            case ApiMember.GetVariable:
                var get = Get(call, target, steps);
                steps.Add(get);
                return new ReadTerm(get.Result!);
            case ApiMember.CreateVariable:
                return Create(call, target, steps);
            case ApiMember.FindVariable:
                return Find(call, steps);
            case ApiMember.ResetGraph:
                steps.Add(new ResetEffect(At(call)));
                break;
            case ApiMember.FreezeGraph:
                steps.Add(new FreezeEffect(Value(call.Instance, steps), At(call)));
                break;
            case ApiMember.UniqueName:
                var (graph, asked) = (Kept(Value(call.Instance, steps), steps), Value(call.Arguments[0].Value, steps));
                var unique = target ?? NewResult();
                steps.Add(new UniqueNameEffect(graph, asked, unique, At(call)));
                return new ReadTerm(unique);
            default:
                return NeutralCall(call, target, steps);
        }

        return Made(call.Type);
    }

    private Term OpenByHand(IInvocationOperation call, Slot? target, Steps steps)
    {
        var result = target ?? NewResult();
        steps.Add(Opening(call, result, () => null, steps));
        return new ReadTerm(result);
    }

    /// <summary>The expression that has a value for its own as it is, or as one of several.</summary>
    private static IOperation Chosen(IOperation value)
    {
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>Lowers a call that opens something.</summary>
    /// <param name="call">The call.</param>
    /// <param name="result">Where what it gives is kept.</param>
    /// <param name="body">Makes what runs inside, once the arguments are evaluated; gives null where it is closed by hand.</param>
    /// <param name="steps">Where the arguments go.</param>
    private Effect Opening(IInvocationOperation call, Slot? result, Func<Effect?> body, Steps steps)
    {
        switch (_api.Recognize(call.TargetMethod))
        {
            case ApiMember.OpenNameScope:
                var arguments = LibraryArguments(call, steps);
                return new NameScopeEffect(arguments[RuntimeNames.NameParameter], arguments[RuntimeNames.DefaultNameParameter], result, body(), At(call))
                {
                    Values = arguments[RuntimeNames.ValuesParameter],
                };
            case ApiMember.EnterGraph:
                return new EnterGraphEffect(Value(call.Instance, steps), result, body(), At(call));
            default:
                return Open(call, result, body, steps);
        }
    }

    private OpenEffect Open(IInvocationOperation call, Slot? result, Func<Effect?> body, Steps steps)
    {
        var arguments = LibraryArguments(call, steps);
        var options = new OpenOptions(
            arguments[RuntimeNames.ReuseParameter],
            arguments[RuntimeNames.DTypeParameter],
            arguments[RuntimeNames.InitializerParameter],
            arguments[RuntimeNames.PartitionerParameter],
            arguments[RuntimeNames.CustomGetterParameter],
            arguments[RuntimeNames.AuxiliaryNameScopeParameter])
        {
            WrittenReuse = arguments[RuntimeNames.ReuseParameter] is LiteralTerm { Value: ReuseLiteral.None }
                && call.Arguments.FirstOrDefault(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: RuntimeNames.ReuseParameter }) is { } written
                ? At(written)
                : null,
            Values = arguments[RuntimeNames.ValuesParameter],
        };
        return _api.Recognize(call.TargetMethod) == ApiMember.OpenByObject
            ? new OpenEffect(null, Term.Null, arguments[RuntimeNames.ScopeParameter], options, result, body(), At(call))
            : new OpenEffect(
                arguments[RuntimeNames.NameParameter], arguments[RuntimeNames.DefaultNameParameter], null, options, result, body(),
                At(call));
    }

    private GetEffect Get(IInvocationOperation call, Slot? target, Steps steps)
    {
        var arguments = LibraryArguments(call, steps);
        var dtype = call.TargetMethod.IsGenericMethod ? DTypeOf(call.TargetMethod.TypeArguments[0]) : arguments[RuntimeNames.DTypeParameter];
        return new GetEffect(
            arguments[RuntimeNames.NameParameter],
            arguments[RuntimeNames.ShapeParameter],
            dtype,
            arguments[RuntimeNames.InitializerParameter],
            arguments[RuntimeNames.PartitionerParameter],
            arguments[RuntimeNames.CustomGetterParameter],
            target ?? NewResult(),
            At(call))
        {
            Trainable = call.TargetMethod.Name == RuntimeNames.GetLocal ? Terms.False : arguments[RuntimeNames.TrainableParameter],
            Collections = call.TargetMethod.Name == RuntimeNames.GetLocal ? WithLocal(call, arguments[RuntimeNames.CollectionsParameter], steps) : arguments[RuntimeNames.CollectionsParameter],
        };
    }

    /// <summary>Asks for a variable with a scope object open.</summary>
    private ReadTerm GetIn(Term scope, IInvocationOperation call, Slot? target, Steps steps)
    {
        var get = Get(call, target, steps);
        steps.Add(new OpenEffect(null, Term.Null, scope, OpenOptions.Default with { AuxiliaryNameScope = Terms.False }, null, get, At(call)));
        return new ReadTerm(get.Result!);
    }

    private ArgumentTerms LibraryArguments(IInvocationOperation call, Steps steps)
    {
        var terms = ImmutableDictionary.CreateBuilder<string, Term>();
        var values = InOrder(call.Arguments.Select(argument => argument.Value), steps);
        for (var index = 0; index < values.Length; index++)
        {
            if (call.Arguments[index].Parameter is { } parameter)
            {
                terms[parameter.Name] = values[index];
            }
        }

        return new ArgumentTerms(terms.ToImmutable());
    }

    /// <summary>A call of the library that changes neither scopes nor names; it may run the delegates that it is handed.</summary>
    private Term NeutralCall(IInvocationOperation call, Slot? target, Steps steps)
    {
        if (IsShape(call.TargetMethod.ContainingType) && call.TargetMethod is { IsStatic: true, Name: RuntimeNames.Create, Parameters.Length: 1 })
        {
            return ShapeOf(call.Arguments[0].Value, steps);
        }

        if (call is { Instance: { } shape, TargetMethod.Name: RuntimeNames.ToArray } && IsShape(call.TargetMethod.ContainingType))
        {
            return Allocated(call.Type!, ContainerKind.Sequence, Value(shape, steps), null, call, steps);
        }

        if (call.TargetMethod.Name == RuntimeNames.If && SymbolEqualityComparer.Default.Equals(call.Type, _api.Reuse))
        {
            var flag = Value(call.Arguments[call.Arguments.Length - 1].Value, steps);
            return Choice(flag, _ => new LiteralTerm(ReuseLiteral.True), _ => new LiteralTerm(ReuseLiteral.None), steps);
        }

        var operands = Operands(call.Instance, call.Arguments);
        var terms = InOrder(operands, steps);
        terms = [.. terms.Select((term, index) => term is QueryTerm && operands[index] is { } query ? Allocated(query.Type!, ContainerKind.Sequence, term, null, query, steps) : term)];
        var delegates = terms.Where((term, index) => term is FunctionTerm || Unwrap(operands[index])?.Type?.TypeKind == TypeKind.Delegate);
        HandOver(delegates, call, reaches: false, steps);
        ForgetReferences(call.Arguments, steps);
        ImmutableArray<Term> arguments = [.. terms.Skip(call.Instance is null ? 0 : 1)];
        return Tensor(call, call.Instance is null ? null : terms[0], arguments, target, steps)
            ?? (call.Instance is null ? null : GraphCall(call, terms[0], arguments, steps))
            ?? NeutralResult(call);
    }

    /// <summary>What is known of the result of a library call without effects.</summary>
    private Term NeutralResult(IInvocationOperation call)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.Type, _api.Initializer))
        {
            return OfLibrary(call.TargetMethod.ReturnType);
        }

        var method = call.TargetMethod;
        return new LiteralTerm(method.Name is RuntimeNames.FromTensor or RuntimeNames.FromValue && method.IsGenericMethod
            ? new InitializerLiteral(
                IsValue: true,
                method.Name == RuntimeNames.FromValue ? new ShapeLiteral([]) : null,
                (DTypeOf(method.TypeArguments[0]) as LiteralTerm)?.Value as DTypeLiteral)
            : new InitializerLiteral(IsValue: false));
    }

    /// <summary>What a method or operator of the library gives. Objects of its own types are there wherever it does not say that they may be
    /// missing. Collections are left out: what they hold changes.</summary>
    private Term OfLibrary(ITypeSymbol type, params IEnumerable<Term> parts) =>
        type is { TypeKind: TypeKind.Class, NullableAnnotation: NullableAnnotation.NotAnnotated }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _api.Assembly)
        && !IsShape(type) && !SymbolEqualityComparer.Default.Equals(type, _api.VariableScope)
            ? Made(type)
            : Lost(type, origin: null, parts);

    /// <summary>Whether a variable can hold elements of a type; asking for another one fails before the store is asked.</summary>
    private bool MayBeElement(ITypeSymbol type) => type.TypeKind is TypeKind.TypeParameter or TypeKind.Error || DTypeOf(type) != Term.Unknown;

    private readonly record struct ArgumentTerms(ImmutableDictionary<string, Term> Terms)
    {
        public Term this[string parameter] => Terms.TryGetValue(parameter, out var term) ? term : Term.Null;
    }
}
