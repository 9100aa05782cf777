using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Call(IInvocationOperation call, Slot? target, ImmutableArray<Effect>.Builder steps)
    {
        switch (_api.Recognize(call.TargetMethod))
        {
            case ApiMember.OpenByName or ApiMember.OpenByObject:
                return OpenByHand(call, target, steps);
            case ApiMember.CloseScope:
                steps.Add(new CloseEffect(Value(call.Instance, steps)));
                return Term.Unknown;
            case ApiMember.ReuseVariables:
                steps.Add(new ReuseVariablesEffect(Value(call.Instance, steps), call.Syntax.GetLocation()));
                return Term.Unknown;
            case ApiMember.GetVariable when call.TargetMethod.IsGenericMethod && !MayBeElement(call.TargetMethod.TypeArguments[0]):
                Children(call, steps);
                steps.Add(new JumpEffect());
                return Term.Unknown;
            case ApiMember.GetVariable:
                steps.Add(Get(call, steps));
                return Term.Unknown;
            case ApiMember.CreateVariable:
                steps.Add(new CreateEffect(Arguments(call, steps)[RuntimeNames.NameParameter]));
                return Term.Unknown;
            case ApiMember.ResetGraph:
                steps.Add(new ResetEffect());
                return Term.Unknown;
            case ApiMember.EnterGraph or ApiMember.OpenNameScope or ApiMember.CloseNameScope:
                Children(call, steps);
                steps.Add(new OpaqueEffect(OpaqueReason.UnstructuredLifetime));
                return Term.Unknown;
            case ApiMember.None when call.TargetMethod.ContainingType.SpecialType == SpecialType.System_IDisposable:
                CloseUnnamed(Value(call.Instance, steps), steps);
                return Term.Unknown;
            case ApiMember.None when MayBeLeftOut(call.TargetMethod):
                Unfollowed(call, OpaqueReason.Branch, steps);
                Reach(call.TargetMethod, call, steps);
                return Term.Unknown;
            case ApiMember.None:
                Children(call, steps);
                Reach(call.TargetMethod, call, steps);
                return Term.Unknown;
            default:
                Children(call, steps);
                return NeutralResult(call);
        }
    }

    /// <summary>A scope opened outside a using statement can be followed only while it lives in a local.</summary>
    private Term OpenByHand(IInvocationOperation call, Slot? target, ImmutableArray<Effect>.Builder steps)
    {
        _opensByHand = true;
        if (_scopesEscape || (target is null && call.Parent is not (IExpressionStatementOperation or IInvocationOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })))
        {
            Children(call, steps);
            steps.Add(new OpaqueEffect(OpaqueReason.UnstructuredLifetime));
            return Term.Unknown;
        }

        var result = target ?? NewResult();
        steps.Add(Open(call, result, () => null, steps));
        return new ReadTerm(result);
    }

    private OpenEffect Open(IInvocationOperation call, Slot? result, Func<Effect?> body, ImmutableArray<Effect>.Builder steps)
    {
        var arguments = Arguments(call, steps);
        RequireNoValues(arguments, steps);
        var options = new OpenOptions(
            arguments[RuntimeNames.ReuseParameter],
            arguments[RuntimeNames.DTypeParameter],
            arguments[RuntimeNames.InitializerParameter],
            arguments[RuntimeNames.PartitionerParameter],
            arguments[RuntimeNames.CustomGetterParameter],
            arguments[RuntimeNames.AuxiliaryNameScopeParameter]);
        return _api.Recognize(call.TargetMethod) == ApiMember.OpenByObject
            ? new OpenEffect(null, null, arguments[RuntimeNames.ScopeParameter], options, result, body(), call.Syntax.GetLocation())
            : new OpenEffect(
                arguments[RuntimeNames.NameParameter], arguments[RuntimeNames.DefaultNameParameter], null, options, result, body(),
                call.Syntax.GetLocation());
    }

    /// <summary>A scope with tensors opens in their graph, and which that is is not known.</summary>
    private static void RequireNoValues(ArgumentTerms arguments, ImmutableArray<Effect>.Builder steps)
    {
        if (arguments[RuntimeNames.ValuesParameter] != Term.Null)
        {
            steps.Add(new OpaqueEffect(OpaqueReason.UnknownObject));
        }
    }

    private GetEffect Get(IInvocationOperation call, ImmutableArray<Effect>.Builder steps)
    {
        var arguments = Arguments(call, steps);
        var dtype = call.TargetMethod.IsGenericMethod ? DTypeOf(call.TargetMethod.TypeArguments[0]) : arguments[RuntimeNames.DTypeParameter];
        return new GetEffect(
            arguments[RuntimeNames.NameParameter],
            arguments[RuntimeNames.ShapeParameter],
            dtype,
            arguments[RuntimeNames.InitializerParameter],
            arguments[RuntimeNames.PartitionerParameter],
            arguments[RuntimeNames.CustomGetterParameter],
            call.Syntax.GetLocation());
    }

    private ArgumentTerms Arguments(IInvocationOperation call, ImmutableArray<Effect>.Builder steps)
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

    /// <summary>Adds what calling code outside the library may do.</summary>
    private void Reach(IMethodSymbol method, IOperation call, ImmutableArray<Effect>.Builder steps)
    {
        var definition = method.OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            steps.Add(new OpaqueEffect(OpaqueReason.ForeignCall));
        }
        else if (!definition.DeclaringSyntaxReferences.IsEmpty || method.MethodKind == MethodKind.LocalFunction || IsOfThisProject(definition))
        {
            if (_project.Reaches(definition) || HandsOverScope(call) || (method.IsStatic && _project.InitializersReach(method.ContainingType)))
            {
                steps.Add(new OpaqueEffect(OpaqueReason.SourceCall));
            }
        }
        else if ((method.IsAbstract || method.IsVirtual || method.IsOverride) && _project.Reaches(definition))
        {
            steps.Add(new OpaqueEffect(OpaqueReason.SourceCall)); // An implementation of this project may be what runs.
        }
        else if (definition.ContainingAssembly is { } assembly && _foreign.Reaches(assembly))
        {
            steps.Add(new OpaqueEffect(OpaqueReason.ForeignCall));
        }

        if (method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute"))
        {
            steps.Add(new JumpEffect());
        }
    }

    /// <summary>Adds the closing of what may be a scope, seen as a mere disposable. Only one opened by hand can be: it would not be closed twice.</summary>
    private void CloseUnnamed(Term disposable, ImmutableArray<Effect>.Builder steps)
    {
        if (_opensByHand)
        {
            steps.Add(new CloseEffect(disposable));
        }

        Implicit(steps);
    }

    /// <summary>Whether the compiler can leave out a call together with its arguments: a conditional method, a partial one without a body.</summary>
    private static bool MayBeLeftOut(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null }
        || method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.ConditionalAttribute");

    /// <summary>Whether a variable can hold elements of a type; asking for another one fails before the store is asked.</summary>
    private static bool MayBeElement(ITypeSymbol type) => type.TypeKind is TypeKind.TypeParameter or TypeKind.Error || DTypeOf(type) != Term.Unknown;

    private static bool IsOfThisProject(ISymbol symbol) => symbol.ContainingType?.DeclaringSyntaxReferences.IsEmpty == false;

    /// <summary>Whether a scope or graph goes into a call as an argument: the callee can close it or switch it to reuse.</summary>
    private bool HandsOverScope(IOperation call) => call.ChildOperations.Any(child =>
        Unwrap((child as IArgumentOperation)?.Value ?? child)?.Type is { } type
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _api.Assembly)
        && type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_IDisposable));

    /// <summary>What is known of the result of a library call without effects.</summary>
    private Term NeutralResult(IInvocationOperation call)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.Type, _api.Initializer))
        {
            return Term.Unknown;
        }

        var method = call.TargetMethod;
        return new LiteralTerm(method.Name is RuntimeNames.FromTensor or RuntimeNames.FromValue && method.IsGenericMethod
            ? new InitializerLiteral(
                IsValue: true,
                method.Name == RuntimeNames.FromValue ? new ShapeLiteral([]) : null,
                (DTypeOf(method.TypeArguments[0]) as LiteralTerm)?.Value as DTypeLiteral)
            : new InitializerLiteral(IsValue: false));
    }

    private readonly record struct ArgumentTerms(ImmutableDictionary<string, Term> Terms)
    {
        public Term this[string parameter] => Terms.TryGetValue(parameter, out var term) ? term : Term.Null;
    }
}
